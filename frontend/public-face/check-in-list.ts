// What the page of the door knows without a page: whom a text finds, what counts of what was ticked here and elsewhere.
export interface Mark {
  session: string;
  presence: string;
  seats: number | null;
  at: string;
}

export interface Person {
  registration: string;
  lastName: string | null;
  firstName: string | null;
  service: string | null;
  seats: number;
  companions: string[];
  marks: Mark[];
}

export interface Session {
  id: string;
  title: string | null;
  startsAt: string;
  endsAt: string;
}

/** The list as it was read. */
export interface List {
  title: string;
  day: string;
  closesAt: string;
  now: string;
  sessions: Session[];
  people: Person[];
  departments: { code: string; name: string }[];
}

/** An act that waits for the network. */
export interface Tick {
  id: string;
  registration: string;
  session: string;
  presence: 'PRESENT' | null;
  seats: number | null;
  at: string;
}

/** What an appliance keeps of an open list, and forgets when it closes. */
export interface Kept {
  list: List;
  tag: string | null;
  /** What the clock of the appliance lacks, in ms. */
  behind: number;
  waiting: Tick[];
  /** Nobody is ticked any more, whatever the hour. */
  over?: true;
}

export const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

export const nameOf = ({ firstName, lastName }: Person): string =>
  [firstName, lastName].filter(Boolean).join(' ') || 'Nom effacé';

/** Whether each word of a text begins or stands in a name or a service, however it is written. */
export function finds(person: Person, text: string): boolean {
  const whole = plain([nameOf(person), person.service, ...person.companions].join(' '));
  return plain(text)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

const last = <T extends { at: string }>(all: T[]): T | undefined =>
  all.reduce<T | undefined>(
    (best, one) => (!best || Date.parse(one.at) >= Date.parse(best.at) ? one : best),
    undefined,
  );

/** What counts of a person for a session: the last act by its time, sent or not. */
export function markOf(person: Person, session: string, waiting: Tick[]): Mark | undefined {
  const own = waiting.filter(
    (tick) => tick.registration === person.registration && tick.session === session,
  );
  const known = person.marks.find((mark) => mark.session === session);
  const found = last([...(known ? [known] : []), ...own]);
  return found?.presence
    ? { session, presence: found.presence, seats: found.seats, at: found.at }
    : undefined;
}

export interface Count {
  present: number;
  expected: number;
}

export function count({ list, waiting }: Kept, session: string): Count {
  const present = list.people
    .map((person) => markOf(person, session, waiting))
    .reduce((sum, mark) => sum + (mark?.presence === 'PRESENT' ? (mark.seats ?? 1) : 0), 0);
  return { present, expected: list.people.reduce((sum, { seats }) => sum + seats, 0) };
}

/** An act of now, by the clock of the list, and after those of the same person that this appliance knows. */
export function tick(
  kept: Kept,
  person: Person,
  session: string,
  seats: number | null,
  now: number,
): Tick {
  const before = [
    ...person.marks,
    ...kept.waiting.filter(({ registration }) => registration === person.registration),
  ].map(({ at }) => Date.parse(at) + 1);
  return {
    id: crypto.randomUUID(),
    registration: person.registration,
    session,
    presence: seats === null ? null : 'PRESENT',
    seats,
    at: new Date(Math.max(now + kept.behind, ...before)).toISOString(),
  };
}

/** What was sent counts here until the list is read anew, whatever becomes of the network meanwhile. */
export function sent(kept: Kept, ids: Set<string>): Kept {
  const gone = kept.waiting.filter(({ id }) => ids.has(id));
  const people = kept.list.people.map((person) => {
    const marks = kept.list.sessions
      .map(({ id }) => markOf(person, id, gone))
      .filter((mark) => mark !== undefined);
    return gone.some(({ registration }) => registration === person.registration)
      ? { ...person, marks }
      : person;
  });
  return {
    ...kept,
    list: { ...kept.list, people },
    waiting: kept.waiting.filter(({ id }) => !ids.has(id)),
  };
}

/** The session that one ticks: the one that is on, else the next, else the last. */
export const sessionAt = (sessions: Session[], now: number): string =>
  (sessions.find(({ endsAt }) => Date.parse(endsAt) > now) ?? sessions.at(-1))?.id ?? '';
