import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form';
import type { Violation } from '@/shared/api/problem';

/** "/milestones/0/plannedOn" → "milestones.0.plannedOn". */
export const pointerToName = (pointer: string): string =>
  pointer
    .replace(/^\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

const has = (values: unknown, name: string): boolean =>
  name
    .split('.')
    .reduce<{ found: boolean; at: unknown }>(
      ({ found, at }, key) =>
        found && typeof at === 'object' && at !== null && key in at
          ? { found: true, at: (at as Record<string, unknown>)[key] }
          : { found: false, at: undefined },
      { found: true, at: values },
    ).found;

/**
 * Puts each of the server's remarks at its field; gives back those that no field can carry. A remark on
 * one item of a list of choices ("/approaches/1") goes to the list's field when the item has none. A form may be flat
 * where the body is not: "/definition/name" is its "name".
 */
export function applyViolations(
  form: UseFormReturn<FieldValues>,
  violations: Violation[],
  names: readonly string[],
): Violation[] {
  const knownTo = (name: string) =>
    names.find((field) => name === field || name.startsWith(`${field}.`));
  return violations.filter(({ pointer, message }) => {
    const whole = pointerToName(pointer);
    const name = knownTo(whole) ? whole : whole.replace(/^\w+\./, '');
    const known = knownTo(name);
    if (!known || !has(form.getValues(), known)) {
      return true;
    }
    const target = has(form.getValues(), name) ? name : known;
    form.setError(target, { type: 'server', message });
    return false;
  });
}

/** All messages of a form's errors, flat: ["milestones.0.label", "Le libellé manque."]. */
export function flatErrors(errors: FieldErrors, prefix = ''): [name: string, message: string][] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || key === 'ref') {
      return [];
    }
    const name = prefix ? `${prefix}.${key}` : key;
    return typeof error.message === 'string'
      ? [[name, error.message] as [string, string]]
      : flatErrors(error as FieldErrors, name);
  });
}
