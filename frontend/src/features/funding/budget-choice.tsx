import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { Disclosure } from '@/shared/ui/disclosure';
import type { Execution } from './api';

/** Where there is money: a scheme and a year. */
export interface Pot {
  scheme: NonNullable<Execution['scheme']>;
  year: number;
}

export const potsOf = (groups: Execution[]): Pot[] =>
  groups.flatMap(({ scheme, fiscalYear }) =>
    scheme && fiscalYear ? [{ scheme, year: fiscalYear }] : [],
  );

const far = (year: number, today: number) => (year > today ? 1000 : today - year);

/** What is shown before anything is chosen: this year's credits of the State, else the last that there are. */
export function presentPot(
  pots: Pot[],
  asked: { scheme?: string | undefined; year?: string | undefined },
  today: number,
): Pot | undefined {
  const ledgers = (pot: Pot) => (pot.scheme.ledger === 'ETAT' ? 0 : 1);
  return pots
    .filter(({ scheme }) => !asked.scheme || scheme.code === asked.scheme)
    .filter(({ year }) => !asked.year || String(year) === asked.year)
    .toSorted(
      (one, other) =>
        far(one.year, today) - far(other.year, today) ||
        ledgers(one) - ledgers(other) ||
        one.scheme.code.localeCompare(other.scheme.code),
    )[0];
}

export function useAskedPot() {
  const [search] = useSearchState();
  return { scheme: one(search, 'scheme'), year: one(search, 'year') };
}

interface ChoiceProps {
  label: string;
  name: 'scheme' | 'year';
  shown: string;
  present: string;
  options: { value: string; label: string }[];
}

function Choice({ label, name, shown, present, options }: ChoiceProps) {
  const [, change] = useSearchState();
  return (
    <Disclosure label={shown}>
      {(close) => (
        <RadioButtons
          small
          legend={label}
          options={options.map(({ value, label: text }) => ({
            label: text,
            nativeInputProps: {
              checked: value === present,
              onChange: () => {
                change({ [name]: value });
                close();
              },
            },
          }))}
        />
      )}
    </Disclosure>
  );
}

/** The year, then the scheme: both in the address, so that a view is a link. */
export function PotChoice({ pots, present }: { pots: Pot[]; present: Pot }) {
  const years = [
    ...new Set(
      pots.filter(({ scheme }) => scheme.code === present.scheme.code).map(({ year }) => year),
    ),
  ].toSorted((one, other) => other - one);
  const schemes = new Map(
    pots
      .filter(({ year }) => year === present.year)
      .map(({ scheme }) => [scheme.code, scheme.name]),
  );
  return (
    <>
      <Choice
        label="Exercice"
        name="year"
        shown={String(present.year)}
        present={String(present.year)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Choice
        label="Dispositif"
        name="scheme"
        shown={present.scheme.code}
        present={present.scheme.code}
        options={[...schemes].map(([value, name]) => ({ value, label: `${name} (${value})` }))}
      />
    </>
  );
}
