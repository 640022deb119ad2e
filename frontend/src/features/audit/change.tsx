import { fieldLabel } from './field-labels';

interface Field {
  before: unknown;
  after: unknown;
}

const isField = (value: unknown): value is Field =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).toSorted().join() === 'after,before';

/** The fields that a change tells; nothing for an act without content, or an entry older than this shape. */
function fieldsOf(change: string): [name: string, field: Field][] | undefined {
  const told: unknown = JSON.parse(change);
  const fields = Object.entries(told ?? {});
  return fields.every((entry): entry is [string, Field] => isField(entry[1])) && fields.length > 0
    ? fields
    : undefined;
}

const text = (value: unknown): string =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)
    ? 'vide'
    : value === true
      ? 'oui'
      : value === false
        ? 'non'
        : Array.isArray(value)
          ? value.join(', ')
          : typeof value === 'object'
            ? JSON.stringify(value)
            : String(value);

const NAMED = 3;

/** Which fields an entry tells of, by their titles: the first ones, and how many more. */
export function ChangedFields({ of, change }: { of: string; change: string }) {
  const all = [...new Set((fieldsOf(change) ?? []).map(([name]) => fieldLabel(of, name)))];
  const more = all.length - NAMED;
  return more > 1 ? `${all.slice(0, NAMED).join(', ')} et ${more} autres champs` : all.join(', ');
}

/** What an entry of the trail tells: field by field, else as it is stored. */
export function Change({ of, change }: { of: string; change: string }) {
  const fields = fieldsOf(change);
  return fields ? (
    <ul className="fr-raw-list">
      {fields.map(([name, { before, after }]) => (
        <li key={name}>
          {fieldLabel(of, name)} : {text(before)} <span aria-hidden="true">→</span>
          <span className="fr-sr-only">devient</span> {text(after)}
        </li>
      ))}
    </ul>
  ) : (
    <code>{change}</code>
  );
}
