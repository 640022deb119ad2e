// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Kept, Tick } from './check-in-list.ts';
import { add, save } from './check-in-store.ts';

const TEMPLATE = resolve(
  import.meta.dirname,
  '../../backend/src/main/resources/templates/attendance/list.html',
);
const TOKEN = 'jeton';
const DAY = new Date().toISOString().slice(0, 10);

const act: Tick = {
  id: 't1',
  registration: 'r1',
  session: 's1',
  presence: 'PRESENT',
  seats: 1,
  at: `${DAY}T16:00:00Z`,
};

const kept = (): Kept => ({
  list: {
    title: 'Atelier',
    day: DAY,
    closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    now: new Date().toISOString(),
    sessions: [{ id: 's1', title: null, startsAt: `${DAY}T08:00:00Z`, endsAt: `${DAY}T18:00:00Z` }],
    people: ['Exemple', 'Autre'].map((lastName, i) => ({
      registration: `r${i + 1}`,
      lastName,
      firstName: 'Zoé',
      service: null,
      seats: 1,
      companions: [],
      marks: [],
    })),
    departments: [],
  },
  tag: null,
  behind: 0,
  waiting: [],
});

const events = new Map<string, EventListener>();
let answer: (posted: boolean) => Response;

/** As a telephone does: the page anew, with what it keeps. */
async function open(): Promise<void> {
  vi.resetModules();
  document.body.innerHTML = readFileSync(TEMPLATE, 'utf8').replaceAll(/\{[#/][^}]{0,40}\}/gu, '');
  await import('./check-in.ts');
}

const told = () => document.querySelector('#refus li')?.textContent ?? '';
const eventually = (expectation: () => void) => vi.waitFor(expectation, { timeout: 10_000 });

async function shows(text: string): Promise<void> {
  await eventually(() => expect(told()).toContain(text));
  const panel = document.getElementById('refus') as HTMLElement;
  expect(panel.closest('[hidden]')).toBeNull();
}

const dead = () => Response.json({ detail: 'Ce lien n’ouvre aucun émargement.' }, { status: 404 });

beforeEach(() => {
  localStorage.clear();
  location.hash = `#${TOKEN}`;
  vi.spyOn(window, 'addEventListener').mockImplementation((type, listener) => {
    events.set(type, listener as EventListener);
  });
  vi.stubGlobal('setInterval', () => 0);
  vi.stubGlobal('fetch', (_address: string, { method }: RequestInit = {}) =>
    Promise.resolve(answer(method === 'POST')),
  );
  save(TOKEN, kept());
  add(TOKEN, act);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('keeps by name what a dead link does not take, over a reload, until somebody clears it by hand', async () => {
  answer = dead;
  await open();
  await shows('Zoé Exemple');
  expect(document.getElementById('porte')?.hidden).toBe(true);
  expect(document.getElementById('annonce')?.textContent).toContain('L’envoi est encore essayé');
  expect(JSON.stringify({ ...localStorage }), 'the others are gone').not.toContain('Autre');
  await open();
  await shows('Zoé Exemple');
  document.querySelector<HTMLElement>('#refus button')?.click();
  await eventually(() => expect(Object.keys(localStorage)).toEqual([]));
  expect(document.getElementById('refus')?.hidden).toBe(true);
});

it('sends it after all when the link takes it again, and tells it no more', async () => {
  answer = dead;
  await open();
  await shows('Zoé Exemple');
  answer = (posted) =>
    posted
      ? Response.json({ acts: [{ id: 't1', kept: true, refusal: null }] }, { status: 201 })
      : Response.json(kept().list);
  events.get('online')?.(new Event('online'));
  await eventually(() => expect(document.getElementById('porte')?.hidden).toBe(false));
  expect(document.getElementById('refus')?.hidden).toBe(true);
  expect(document.querySelectorAll('#liste li')).toHaveLength(2);
  expect(Object.keys(localStorage)).toEqual(['pilo-emargement:jeton']);
});

it('tells a refusal by name until it is cleared, and goes on with the list', async () => {
  const refusal = 'Cette inscription n’a plus de place confirmée.';
  answer = (posted) =>
    posted
      ? Response.json({ acts: [{ id: 't1', kept: false, refusal }] }, { status: 201 })
      : Response.json(kept().list);
  await open();
  await shows(refusal);
  expect(document.getElementById('porte')?.hidden).toBe(false);
  await open();
  await shows('Zoé Exemple');
  document.querySelector<HTMLElement>('#refus button')?.click();
  expect(document.getElementById('refus')?.hidden).toBe(true);
  expect(Object.keys(localStorage)).toEqual(['pilo-emargement:jeton']);
});
