import { describe, expect, it } from 'vitest';
import {
  count,
  finds,
  markOf,
  sent,
  sessionAt,
  tick,
  type Kept,
  type Person,
} from './check-in-list.ts';

const SESSION = 's1';
const NOON = Date.parse('2026-11-23T12:00:00Z');

const person = (name: string, more: Partial<Person> = {}): Person => ({
  registration: name,
  lastName: name,
  firstName: 'Élodie',
  service: 'Direction de l’Égalité',
  seats: 1,
  companions: [],
  marks: [],
  ...more,
});

const kept = (people: Person[], more: Partial<Kept> = {}): Kept => ({
  list: {
    title: 'Atelier',
    day: '2026-11-23',
    closesAt: '2026-11-24T00:00:00Z',
    now: '2026-11-23T12:00:00Z',
    sessions: [
      {
        id: SESSION,
        title: null,
        startsAt: '2026-11-23T08:00:00Z',
        endsAt: '2026-11-23T11:00:00Z',
      },
      { id: 's2', title: null, startsAt: '2026-11-23T13:00:00Z', endsAt: '2026-11-23T16:00:00Z' },
    ],
    people,
    departments: [],
  },
  tag: null,
  behind: 0,
  waiting: [],
  ...more,
});

describe('the list of the door', () => {
  it('is searched by three letters of a name or a service, whatever accents and case', () => {
    const zoe = person('Noël-Ménard', { companions: ['Ali Çelik'] });
    for (const text of ['noe', 'MÉN', 'elodie men', 'egal', 'celik', '', '  ']) {
      expect(finds(zoe, text)).toBe(true);
    }
    expect(finds(zoe, 'nox')).toBe(false);
  });

  it('counts persons and not registrations, with what waits to be sent', () => {
    const pair = person('Paire', { seats: 3 });
    const one = person('Seule');
    const before = kept([pair, one]);
    const after = { ...before, waiting: [tick(before, pair, SESSION, 2, NOON)] };
    expect(count(before, SESSION)).toEqual({ present: 0, expected: 4 });
    expect(count(after, SESSION)).toEqual({ present: 2, expected: 4 });
    expect(count(after, 's2')).toEqual({ present: 0, expected: 4 });
  });

  it('believes the last act by its time, here or elsewhere', () => {
    const at = (iso: string) => ({ session: SESSION, presence: 'PRESENT', seats: 1, at: iso });
    const one = person('Une', { marks: [at('2026-11-23T12:00:10Z')] });
    const undone = { ...tick(kept([one]), one, SESSION, null, NOON), at: '2026-11-23T12:00:05Z' };
    expect(markOf(one, SESSION, [undone])?.presence).toBe('PRESENT');
    expect(markOf(one, SESSION, [{ ...undone, at: '2026-11-23T12:00:15Z' }])).toBeUndefined();
  });

  it('dates an act by the clock of the list, and after what it corrects', () => {
    const one = person('Une');
    const slow = kept([one], { behind: 3_600_000 });
    const first = tick(slow, one, SESSION, 1, NOON);
    expect(first.at).toBe('2026-11-23T13:00:00.000Z');
    const again = tick({ ...slow, waiting: [first] }, one, SESSION, null, NOON - 5_000);
    expect(again.at).toBe('2026-11-23T13:00:00.001Z');
    expect(markOf(one, SESSION, [first, again])).toBeUndefined();
  });

  it('goes on showing what was sent, and sends it no more', () => {
    const one = person('Une');
    const before = kept([one]);
    const act = tick(before, one, SESSION, 1, NOON);
    const other = tick(before, one, 's2', 1, NOON);
    const after = sent({ ...before, waiting: [act, other] }, new Set([act.id]));
    expect(after.waiting).toEqual([other]);
    expect(after.list.people[0]?.marks.map(({ session }) => session)).toEqual([SESSION]);
  });

  it('opens on the session that is on, or the next', () => {
    const { sessions } = kept([]).list;
    expect(sessionAt(sessions, NOON)).toBe('s2');
    expect(sessionAt(sessions, NOON - 3 * 3_600_000)).toBe(SESSION);
    expect(sessionAt(sessions, NOON + 9 * 3_600_000)).toBe('s2');
  });
});
