// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Kept, Tick } from './check-in-list.ts';
import { turn } from './check-in-send.ts';
import {
  add,
  clear,
  drop,
  forgetOver,
  isLost,
  isOf,
  isOver,
  load,
  save,
  saveOver,
} from './check-in-store.ts';
import { keepUntaken, untaken, untakenOf } from './check-in-untaken.ts';

const MIDNIGHT = Date.parse('2026-11-24T00:00:00Z');
const HOUR = 3_600_000;

const act: Tick = {
  id: 't1',
  registration: 'r1',
  session: 's1',
  presence: 'PRESENT',
  seats: 1,
  at: '2026-11-23T16:00:00Z',
};

const kept = (waiting: Tick[]): Kept => ({
  list: {
    title: 'Atelier',
    day: '2026-11-23',
    closesAt: '2026-11-24T00:00:00Z',
    now: '2026-11-23T12:00:00Z',
    sessions: [],
    people: [
      {
        registration: 'r1',
        lastName: 'Exemple',
        firstName: 'Zoé',
        service: null,
        seats: 1,
        companions: [],
        marks: [],
      },
    ],
    departments: [],
  },
  tag: null,
  behind: 0,
  waiting,
});

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

it('keeps after midnight what could not be sent yet, and says it once nobody takes it any more', () => {
  save('sent', kept([]));
  save('waits', kept([]));
  add('waits', act);
  forgetOver(MIDNIGHT + HOUR);
  expect(untaken()).toEqual([]);
  expect(load('sent')).toBeUndefined();
  expect(load('waits')?.waiting).toEqual([act]);
  expect(isOver(kept([act]), MIDNIGHT + HOUR)).toBe(true);
  expect(isLost(kept([act]), MIDNIGHT + HOUR)).toBe(false);
  forgetOver(MIDNIGHT + 12 * HOUR);
  expect(load('waits')).toBeUndefined();
  expect(untaken().map(({ text }) => text)).toEqual([
    'Zoé Exemple : présence cochée le 23 novembre 2026 à 17:00, « Atelier ».',
  ]);
  clear(untaken());
  expect(Object.keys(localStorage)).toEqual([]);
});

it('sends what waits to a list that is closed meanwhile, and tells that it is over', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string, { method }: RequestInit = {}) => {
    asked.push(`${method ?? 'GET'} ${address}`);
    return Promise.resolve(
      method
        ? Response.json({ acts: [{ id: 't1', kept: true, refusal: null }] }, { status: 201 })
        : Response.json({}, { status: 404 }),
    );
  });
  const done = await turn('jeton', kept([act]));
  expect(asked).toHaveLength(2);
  expect(done).toMatchObject({ over: true, kept: { waiting: [] } });
});

it('gives up where not even what was ticked is taken', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({}, { status: 404 })));
  expect(await turn('jeton', kept([act]))).toBe('shut');
});

it('keeps what two pages of one list tick without network, whichever of them writes last', () => {
  save('jeton', kept([]));
  save('jeton-2', kept([]));
  const other: Tick = { ...act, id: 't2', registration: 'r2', at: '2026-11-23T15:00:00Z' };
  const first = load('jeton') as Kept;
  const second = load('jeton') as Kept;
  add('jeton', act);
  save('jeton', first);
  add('jeton', other);
  save('jeton', second);
  expect(load('jeton')?.waiting).toEqual([other, act]);
  expect(load('jeton-2')?.waiting).toEqual([]);
  drop('jeton', ['t1']);
  save('jeton', { ...first, waiting: [act] });
  expect(load('jeton')?.waiting).toEqual([other]);
  expect(isOf('jeton', 'pilo-presence:jeton:t2')).toBe(true);
  expect(isOf('jeton', 'pilo-presence:jeton-2:t2')).toBe(false);
});

it('names whom a refusal is about', async () => {
  vi.stubGlobal('fetch', (_address: string, { method }: RequestInit = {}) =>
    Promise.resolve(
      method
        ? Response.json(
            { acts: [{ id: 't1', kept: false, refusal: 'Cette inscription n’a plus de place.' }] },
            { status: 201 },
          )
        : Response.json(kept([]).list),
    ),
  );
  expect(await turn('jeton', kept([act]))).toMatchObject({
    refusals: [
      {
        id: 't1',
        text: 'Zoé Exemple : présence cochée le 23 novembre 2026 à 17:00, « Atelier ». Cette inscription n’a plus de place.',
      },
    ],
  });
});

it('tells of each person the last act, and nothing of what was undone before anybody knew', () => {
  const undone: Tick = {
    ...act,
    id: 't2',
    presence: null,
    seats: null,
    at: '2026-11-23T16:05:00Z',
  };
  expect(untakenOf(kept([act, undone]))).toEqual([]);
  const known = kept([undone, act]);
  const mark = { session: 's1', presence: 'PRESENT', seats: 1, at: '2026-11-23T15:00:00Z' };
  known.list.people = known.list.people.map((one) => ({ ...one, marks: [mark] }));
  expect(untakenOf(known)).toMatchObject([
    {
      id: 't2',
      acts: ['t1', 't2'],
      text: 'Zoé Exemple : présence retirée le 23 novembre 2026 à 17:05, « Atelier ».',
    },
  ]);
});

it('clears by hand what is shown and the acts that it stands for, and nothing else that waits', () => {
  const other: Tick = { ...act, id: 't2', session: 's2' };
  for (const one of [act, other]) add('jeton', one);
  saveOver('jeton', kept([act, other]));
  keepUntaken(untakenOf(kept([act])));
  clear(untaken());
  expect(untaken()).toEqual([]);
  expect(load('jeton')?.waiting).toEqual([other]);
});

it('keeps of a list that is over those alone of whom something waits, and reads the others anew', () => {
  const whole = kept([act]);
  const people = ['r1', 'r2'].flatMap((registration) =>
    whole.list.people.map((one) => ({ ...one, registration })),
  );
  saveOver('jeton', { ...whole, tag: '"x"', list: { ...whole.list, people } });
  expect(load('jeton')?.list.people.map(({ registration }) => registration)).toEqual(['r1']);
  expect(load('jeton')?.tag).toBeNull();
  expect(isOver(load('jeton') as Kept, MIDNIGHT - HOUR)).toBe(true);
});
