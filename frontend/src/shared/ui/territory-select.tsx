import { Select } from '@codegouvfr/react-dsfr/Select';
import { territoryOptions, useTerritories } from '@/shared/reference/territories';

interface TerritorySelectProps {
  value: string;
  onChange: (code: string) => void;
  /** Whether France is among them. */
  withCountry?: boolean;
}

/** One territory among France, the region and its départements; another one that a link names stays shown. */
export function TerritorySelect({ value, onChange, withCountry = true }: TerritorySelectProps) {
  const territories = useTerritories();
  const { country } = territories;
  const options = [
    ...(country && withCountry ? [{ value: country.code, label: `${country.name} (pays)` }] : []),
    ...territoryOptions(territories),
  ];
  const foreign = !options.some((option) => option.value === value);
  return (
    <Select
      className="pilo-territory-select"
      label="Territoire"
      nativeSelectProps={{ value, onChange: (event) => onChange(event.target.value) }}
    >
      {foreign && <option value={value}>{territories.nameOf(value)}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
