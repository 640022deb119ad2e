import { z } from '@/shared/lib/zod';
import { TextField } from '@/shared/ui/form/fields';

/** Where it is not the year of the date: what is done in December may be booked in N+1. */
export const fiscalYear = z
  .string()
  .trim()
  .regex(/^(20\d\d)?$/, 'Donnez l’année en quatre chiffres, par exemple 2027.');

export const yearOf = (typed: string) => (typed ? Number(typed) : null);

export const YearField = ({ hint }: { hint: string }) => (
  <TextField name="fiscalYear" hint={hint} inputMode="numeric" />
);
