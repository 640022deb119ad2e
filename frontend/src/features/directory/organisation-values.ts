import { z } from '@/shared/lib/zod';
import { choice } from '@/shared/lib/choice';
import type { Organisation, OrganisationDraft } from './api';

/** What the form holds: texts, empty rather than null. The key of a SIRET is for the API to check. */
export const organisationSchema = z.object({
  name: z.string().trim().min(1, 'Donnez le nom de l’organisme.'),
  acronym: z.string(),
  kind: choice('Choisissez la nature de l’organisme.'),
  territory: choice('Choisissez un territoire.'),
  seat: z.string(),
  siret: z
    .string()
    .refine((text) => /^(\d{14})?$/.test(text.replace(/\s/g, '')), 'Un SIRET compte 14 chiffres.'),
});

export type OrganisationValues = z.infer<typeof organisationSchema>;

export const EMPTY_ORGANISATION: OrganisationValues = {
  name: '',
  acronym: '',
  kind: '',
  territory: '',
  seat: '',
  siret: '',
};

export const valuesOf = (organisation: Organisation): OrganisationValues => ({
  name: organisation.name,
  acronym: organisation.acronym ?? '',
  kind: organisation.kind,
  territory: organisation.territory,
  seat: organisation.seat ?? '',
  siret: organisation.siret ?? '',
});

export function draftOf(values: OrganisationValues): OrganisationDraft {
  const { acronym, seat, siret } = values;
  const draft = {
    ...values,
    acronym: acronym.trim() || null,
    seat: seat.trim() || null,
    siret: siret.trim() || null,
  };
  // The kinds come from the contract: the form only gives one back.
  return draft as OrganisationDraft;
}
