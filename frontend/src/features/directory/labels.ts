import type { Schemas } from '@/shared/api/types';
import { plainText, type Show } from '@/shared/ui/form/conflict';

const KINDS: Record<Schemas['OrganisationKind'], string> = {
  SERVICE: 'Service de l’État',
  PREFECTURE: 'Préfecture',
  SUB_PREFECTURE: 'Sous-préfecture',
  SGAR: 'SGAR',
  EPCI: 'Intercommunalité',
  CENTRAL_ADMINISTRATION: 'Administration centrale',
  OPERATOR: 'Opérateur',
  PROVIDER: 'Prestataire',
  OTHER: 'Autre',
};

export const kindLabel = (kind: Schemas['OrganisationKind']): string => KINDS[kind];

export const kindOptions = Object.entries(KINDS).map(([value, label]) => ({ value, label }));

/** 14 digits, grouped as people read them: "123 456 789 00012". */
export const formatSiret = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');

export const LEVELS: Record<Schemas['TerritoryLevel'], string> = {
  NAT: 'Pays',
  REG: 'Région',
  DEPT: 'Département',
  ARR: 'Arrondissement',
};

/** How the conflict dialog writes a value of the form. */
export const organisationReader =
  (nameOf: (code: string) => string): Show =>
  (name, value, names) => {
    const text = plainText(name, value, names);
    return name === 'kind'
      ? (kindOptions.find(({ value }) => value === text)?.label ?? text)
      : name === 'territory'
        ? nameOf(text)
        : text;
  };
