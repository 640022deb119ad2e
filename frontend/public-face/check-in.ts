// The page of the door: it ticks at once, and sends when it can.
import { onEntry } from './check-in-entry.ts';
import { showLines } from './check-in-lines.ts';
import {
  count,
  finds,
  markOf,
  nameOf,
  sessionAt,
  tick,
  type Kept,
  type Person,
} from './check-in-list.ts';
import { at, dayOf, hour, onClear, say, tell } from './check-in-page.ts';
import { turn, type Turn } from './check-in-send.ts';
import {
  add,
  drop,
  forget,
  forgetOver,
  isLost,
  isOf,
  isOver,
  load,
  save,
  saveOver,
} from './check-in-store.ts';
import { isUntaken, keepUntaken, untakenOf } from './check-in-untaken.ts';

const EVERY = 8_000;
const DEAD =
  'Ce lien n’ouvre aucun émargement : il est incomplet, ce n’est pas son jour, ou l’émargement est fermé. Demandez-le à l’organisation.';

const RETRIED =
  'L’émargement est fermé. L’envoi est encore essayé : transmettez les noms qui restent affichés.';

const CLOSED = 'L’émargement est fermé. La liste est effacée de cet appareil.';

const token = location.hash.slice(1);

const door = at('porte');
const search = at<HTMLInputElement>('recherche');
const left = at<HTMLInputElement>('reste');
const choice = at<HTMLSelectElement>('seance');

let kept: Kept | undefined;
let away = false;
let turning = false;
let ended = false;

const session = (): string => choice.value;

/** The list goes from this appliance; what nobody takes any more is told. */
function end(sentence: string): void {
  ended = true;
  forget(token);
  kept = undefined;
  hide(sentence);
  tell();
}

function hide(sentence: string): void {
  door.hidden = true;
  at('liste').replaceChildren();
  say('annonce', sentence);
}

/** The list as it was read; what waits is as this appliance keeps it, whichever page ticked it. */
function keep({ kept: now, refusals, over }: Exclude<Turn, string>, known: Kept | undefined): void {
  const waits = new Set(now.waiting.map(({ id }) => id));
  drop(token, known?.waiting.map(({ id }) => id).filter((id) => !waits.has(id)) ?? []);
  save(token, now);
  kept = load(token);
  if (kept && over) saveOver(token, kept);
  kept = load(token);
  keepUntaken(refusals);
}

/** Neither the list nor what waits is had: that is told by name, and tried again for as long as it may yet be taken. */
function refused(): void {
  kept = load(token);
  const untaken = kept ? untakenOf(kept) : [];
  if (!kept || untaken.length === 0) {
    end(DEAD);
    return;
  }
  keepUntaken(untaken);
  saveOver(token, kept);
  kept = load(token);
  hide(RETRIED);
  tell();
}

function note(registration: string, seats: number | null): void {
  kept = load(token);
  const person = kept?.list.people.find((one) => one.registration === registration);
  if (kept && person) add(token, tick(kept, person, session(), seats, Date.now()));
  kept = load(token);
  show();
  void go();
}

function state(waiting: number): string {
  if (waiting === 0) return away ? 'Sans réseau. Rien n’attend d’être envoyé.' : 'Tout est envoyé.';
  return away
    ? `Sans réseau : ${waiting} en attente d’envoi. Continuez, l’envoi se fera seul.`
    : `${waiting} en attente d’envoi.`;
}

/** Once the list is over nobody is ticked any more; what was, is still sent. */
function show(): void {
  if (!kept) return;
  const { list, waiting } = kept;
  if (isOver(kept, Date.now())) {
    hide(
      `L’émargement est fermé. ${waiting.length} en attente d’envoi : gardez cette page ouverte.`,
    );
    return;
  }
  door.hidden = false;
  say('annonce', `${list.title}, ${dayOf(list.day)}`);
  const { present, expected } = count(kept, session());
  say('compte', `${present} ${present > 1 ? 'présents' : 'présent'} sur ${expected} attendus`);
  say('envoi', state(waiting.length));
  const found = list.people.filter((one) => finds(one, search.value));
  const shown = left.checked ? found.filter((one) => !markOf(one, session(), waiting)) : found;
  showLines(shown, session(), waiting, note);
}

function choices({ list }: Kept): void {
  const value = session();
  const shown = [...choice.options].map((option) => option.value);
  if (list.sessions.length !== shown.length || list.sessions.some(({ id }, i) => id !== shown[i])) {
    choice.replaceChildren(
      ...list.sessions.map(
        ({ id, title, startsAt, endsAt }) =>
          new Option([title, `${hour(startsAt)} – ${hour(endsAt)}`].filter(Boolean).join(', '), id),
      ),
    );
    choice.value = list.sessions.some(({ id }) => id === value)
      ? value
      : sessionAt(list.sessions, Date.parse(list.now));
    at('choix-seance').hidden = list.sessions.length < 2;
  }
  const departments = at<HTMLSelectElement>('department');
  if (departments.options.length > 2) return;
  const outside = departments.options[1];
  for (const { code, name } of list.departments) departments.add(new Option(name, code), outside);
}

/** One turn at a time; what is ticked while it runs waits for the next. */
async function go(): Promise<void> {
  if (turning || ended) return;
  const before = load(token);
  const now = Date.now();
  if (before && isOver(before, now) && (before.waiting.length === 0 || isLost(before, now))) {
    end(CLOSED);
    return;
  }
  turning = true;
  const done = await turn(token, before);
  turning = false;
  if (done === 'shut') {
    refused();
    return;
  }
  away = done === 'away';
  if (typeof done !== 'string') took(done, before);
  if (ended) return;
  show();
  if (!kept) hide('Pas de réseau : la liste s’affichera dès qu’il revient.');
}

function took(done: Exclude<Turn, string>, before: Kept | undefined): void {
  const known = new Set(before?.waiting.map(({ id }) => id));
  keep(done, before);
  choices(done.kept);
  tell();
  if (kept && isOver(kept, Date.now()) && kept.waiting.length === 0) {
    end(known.size > 0 ? CLOSED : DEAD);
    return;
  }
  if (kept?.waiting.some(({ id }) => !known.has(id))) void go();
}

async function entered(person: Person): Promise<void> {
  search.value = nameOf(person);
  await go();
  document.getElementById(`p-${person.registration}`)?.querySelector('button')?.focus();
}

function listen(): void {
  search.addEventListener('input', show);
  left.addEventListener('change', show);
  choice.addEventListener('change', show);
  onEntry(token, session, entered);
  window.addEventListener('storage', ({ key }) => {
    if (isUntaken(key)) tell();
    if (!isOf(token, key) || ended) return;
    kept = load(token);
    if (kept) show();
    else void go();
  });
  window.addEventListener('online', () => void go());
  window.addEventListener('hashchange', () => location.reload());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void go();
  });
  setInterval(() => void go(), EVERY);
}

function start(): void {
  forgetOver(Date.now());
  tell();
  onClear(() => void go());
  void navigator.serviceWorker?.register('/public/emargement/hors-ligne.js');
  if (!token) {
    end(DEAD);
    return;
  }
  kept = load(token);
  if (kept && !isOver(kept, Date.now())) choices(kept);
  show();
  listen();
  void go();
}

start();
