import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';

interface ViewSwitchProps {
  label: string;
  /** The address' parameter. The first option is what it says without. */
  name: string;
  options: { value: string; label: string }[];
}

/** The view that the address names; the first one where it names none, or one that is not. */
export function useView(name: string, options: { value: string }[]): string | undefined {
  const [search] = useSearchState();
  const asked = one(search, name);
  return (options.find(({ value }) => value === asked) ?? options[0])?.value;
}

/** One switch between the ways of looking at the same things. */
export function ViewSwitch({ label, name, options }: ViewSwitchProps) {
  const [, change] = useSearchState();
  const [first] = options;
  const present = useView(name, options);
  return (
    <fieldset className="fr-segmented fr-segmented--sm fr-segmented--no-legend pilo-no-print">
      <legend className="fr-segmented__legend">{label}</legend>
      <div className="fr-segmented__elements">
        {options.map((option) => {
          const id = `vue-${name}-${option.value}`;
          return (
            <div className="fr-segmented__element" key={option.value}>
              <input
                type="radio"
                id={id}
                name={name}
                checked={present === option.value}
                onChange={() =>
                  change({ [name]: option === first ? undefined : option.value, page: undefined })
                }
              />
              <label className="fr-label" htmlFor={id}>
                {option.label}
              </label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
