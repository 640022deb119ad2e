/** One field that another person changed while this one was typing. */
export interface Conflict {
  name: string;
  before: unknown;
  theirs: unknown;
  mine: unknown;
}

/** How a value reads for people; `names` are those of the ids. */
export type Show = (name: string, value: unknown, names: Record<string, string>) => string;

/** The same for the fields of one form, each by its own type. */
export type Texts<V> = { [N in keyof V]?: (value: V[N]) => string };

/** @returns nothing for a field that has no text of its own */
export const textOf = <V>(texts: Texts<V>, name: string, value: unknown): string | undefined =>
  texts[name as keyof V]?.(value as V[keyof V]);

export const plainText: Show = (_name, value) =>
  Array.isArray(value) ? value.join(', ') : String(value ?? '');

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

/** The fields that somebody else changed, whether or not one changed them too. */
export function conflictsOf(
  base: Record<string, unknown>,
  theirs: Record<string, unknown>,
  mine: Record<string, unknown>,
): Conflict[] {
  return Object.keys(base)
    .filter((name) => !same(base[name], theirs[name]))
    .map((name) => ({ name, before: base[name], theirs: theirs[name], mine: mine[name] }));
}

/** Whether one typed something of one's own there: then there is a choice to make. */
export const isDisputed = ({ before, theirs, mine }: Conflict) =>
  !same(before, mine) && !same(theirs, mine);

/** Two values that differ never read alike: where their words are the same, the bare values tell them apart. */
export function apart(
  { name, before, theirs, mine }: Conflict,
  show: (name: string, value: unknown) => string,
) {
  const words = (value: unknown) => show(name, value) || 'vide';
  // A page shows a run of spaces and line ends as one space.
  const seen = (value: unknown) => words(value).replace(/\s+/g, ' ').trim();
  return (value: unknown) =>
    [before, theirs, mine].some((other) => !same(other, value) && seen(other) === seen(value))
      ? `${words(value)} – ${JSON.stringify(value)}`
      : words(value);
}
