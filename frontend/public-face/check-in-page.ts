// The places of the page of the door, and how they say what they say.
import { clear } from './check-in-store.ts';
import { untaken, type Untaken } from './check-in-untaken.ts';

export function at<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** A region that says what changes is written only when it does: else it is read out again and again. */
export function say(id: string, text: string): void {
  const place = at(id);
  if (place.textContent !== text) place.textContent = text;
}

export const hour = (iso: string): string =>
  new Intl.DateTimeFormat('fr', { timeStyle: 'short', timeZone: 'Europe/Paris' }).format(
    new Date(iso),
  );

export const dayOf = (iso: string): string =>
  new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeZone: 'Europe/Paris' }).format(
    new Date(`${iso}T12:00:00Z`),
  );

let shown: Untaken[] = [];

/** What nobody took, by name; it stays until it is cleared. */
export function tell(): void {
  const all = untaken();
  const same = all.length === shown.length && all.every(({ text }, i) => text === shown[i]?.text);
  shown = all;
  if (same) return;
  const place = at('refus');
  place.hidden = all.length === 0;
  place.querySelector('ul')?.replaceChildren(
    ...all.map(({ text }) => {
      const line = document.createElement('li');
      line.textContent = text;
      return line;
    }),
  );
}

/** Clears what is shown, and nothing that comes meanwhile. */
export function onClear(then: () => void): void {
  at('refus')
    .querySelector('button')
    ?.addEventListener('click', () => {
      clear(shown);
      tell();
      at('annonce').focus();
      then();
    });
}
