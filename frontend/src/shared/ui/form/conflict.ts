/** One field that another person changed while this one was typing. */
export interface Conflict {
  name: string;
  before: unknown;
  theirs: unknown;
  mine: unknown;
}

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
