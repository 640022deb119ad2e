import { ToggleSwitch } from '@codegouvfr/react-dsfr/ToggleSwitch';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';

/** Whether the view shows exact values; in the address, so that a shared link shows the same. */
export function useExact(): boolean {
  const [search] = useSearchState();
  return one(search, 'exact') === 'oui';
}

/** On each table of rates: "50 %" or "50,25 %". */
export function ExactSwitch() {
  const [, change] = useSearchState();
  const exact = useExact();
  return (
    <ToggleSwitch
      className="pilo-switch pilo-no-print"
      label="Valeurs exactes"
      labelPosition="left"
      showCheckedHint={false}
      checked={exact}
      onChange={(checked) => change({ exact: checked ? 'oui' : undefined }, { replace: true })}
    />
  );
}
