// The page of the door: it ticks at once, and sends when it can.
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
import { addressOf, post, turn } from './check-in-send.ts';
import {
  add,
  drop,
  forget,
  forgetOver,
  isLost,
  isOf,
  isOver,
  load,
  lostOf,
  save,
} from './check-in-store.ts';

const EVERY = 8_000;
const OUTSIDE = 'HORS';
const DEAD =
  'Ce lien n’ouvre aucun émargement : il est incomplet, ce n’est pas son jour, ou l’émargement est fermé. Demandez-le à l’organisation.';

const CLOSED = 'L’émargement est fermé. La liste est effacée de cet appareil.';

const token = location.hash.slice(1);

function at<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

const door = at('porte');
const search = at<HTMLInputElement>('recherche');
const left = at<HTMLInputElement>('reste');
const choice = at<HTMLSelectElement>('seance');
const form = at<HTMLFormElement>('entree');
const row = at<HTMLTemplateElement>('ligne');

let kept: Kept | undefined;
let away = false;
let turning = false;
let over = false;

const session = (): string => choice.value;
const hour = (iso: string): string =>
  new Intl.DateTimeFormat('fr', { timeStyle: 'short', timeZone: 'Europe/Paris' }).format(
    new Date(iso),
  );
const dayOf = (iso: string): string =>
  new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeZone: 'Europe/Paris' }).format(
    new Date(`${iso}T12:00:00Z`),
  );

/** A region that says what changes is written only when it does: else it is read out again and again. */
function say(id: string, text: string): void {
  const place = at(id);
  if (place.textContent !== text) place.textContent = text;
}

/** The list goes from this appliance; what nobody takes any more is told. */
function shut(sentence: string): void {
  over = true;
  if (kept) refuse(lostOf(kept));
  forget(token);
  kept = undefined;
  door.hidden = true;
  at('liste').replaceChildren();
  say('annonce', sentence);
}

/** The list as it was read; what waits is as this appliance keeps it, whichever page ticked it. */
function keep(now: Kept, known: Kept | undefined): void {
  const left = new Set(now.waiting.map(({ id }) => id));
  drop(token, known?.waiting.map(({ id }) => id).filter((id) => !left.has(id)) ?? []);
  save(token, now);
  kept = load(token);
}

function note(registration: string, seats: number | null): void {
  kept = load(token) ?? kept;
  const person = kept?.list.people.find((one) => one.registration === registration);
  if (!kept || !person) return;
  add(token, tick(kept, person, session(), seats, Date.now()));
  kept = load(token);
  show();
  void go();
}

function seatsOf(line: HTMLElement, { seats }: Person, present: number): HTMLSelectElement {
  const select = line.querySelector('select') as HTMLSelectElement;
  select.hidden = seats === 1;
  if (select.options.length !== seats) {
    select.replaceChildren(
      ...Array.from(
        { length: seats },
        (_none, i) => new Option(`${i + 1} sur ${seats}`, `${i + 1}`),
      ),
    );
    select.value = `${present}`;
  }
  return select;
}

/** The lines stay those that they were: a finger, or the focus, finds them where it left them. */
function lineOf(person: Person): HTMLElement {
  const id = `p-${person.registration}`;
  const known = document.getElementById(id);
  if (known) return known;
  const line = (row.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  line.id = id;
  line.querySelector('[role=group]')?.setAttribute('aria-label', nameOf(person));
  const { registration } = person;
  const present = line.querySelector('[data-acte=present]') as HTMLElement;
  const select = seatsOf(line, person, person.seats);
  present.addEventListener('click', () => note(registration, Number(select.value)));
  select.addEventListener('change', () => {
    if (present.getAttribute('aria-pressed') === 'true') note(registration, Number(select.value));
  });
  line
    .querySelector('[data-acte=annuler]')
    ?.addEventListener('click', () => note(registration, null));
  return line;
}

function fill(line: HTMLElement, person: Person, waiting: Kept['waiting']): void {
  const mark = markOf(person, session(), waiting);
  const present = mark?.presence === 'PRESENT';
  const button = line.querySelector('[data-acte=present]') as HTMLElement;
  const undo = line.querySelector('[data-acte=annuler]') as HTMLButtonElement;
  button.setAttribute('aria-pressed', `${present}`);
  button.classList.toggle('fr-btn--secondary', !present);
  const size = person.seats > 1 ? `${mark?.seats ?? person.seats} sur ${person.seats}` : '';
  const select = seatsOf(line, person, person.seats);
  if (present) select.value = `${mark.seats ?? 1}`;
  undo.disabled = !mark;
  (line.querySelector('strong') as HTMLElement).textContent = nameOf(person);
  (line.querySelector('p') as HTMLElement).textContent = [
    person.service,
    person.seats > 1 ? `${person.seats} places` : '',
    person.companions.filter(Boolean).join(', '),
    present ? `Présent${size ? ` (${size})` : ''} à ${hour(mark.at)}` : '',
    mark?.presence === 'ABSENT' ? 'Noté absent par l’organisation' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function state(waiting: number): string {
  if (waiting === 0) return away ? 'Sans réseau. Rien n’attend d’être envoyé.' : 'Tout est envoyé.';
  return away
    ? `Sans réseau : ${waiting} en attente d’envoi. Continuez, l’envoi se fera seul.`
    : `${waiting} en attente d’envoi.`;
}

function show(): void {
  if (!kept) return;
  const { list, waiting } = kept;
  door.hidden = false;
  say('annonce', `${list.title}, ${dayOf(list.day)}`);
  const { present, expected } = count(kept, session());
  say('compte', `${present} ${present > 1 ? 'présents' : 'présent'} sur ${expected} attendus`);
  say('envoi', state(waiting.length));
  const found = list.people.filter((one) => finds(one, search.value));
  const shown = left.checked ? found.filter((one) => !markOf(one, session(), waiting)) : found;
  const lines = shown.map((one) => {
    const line = lineOf(one);
    fill(line, one, waiting);
    return line;
  });
  const place = at('liste');
  const same = lines.length === place.children.length;
  if (!same || lines.some((line, i) => place.children[i] !== line)) place.replaceChildren(...lines);
  at('personne-trouvee').hidden = lines.length > 0;
}

/** Nobody is ticked any more; what was, is still sent. */
function close(): void {
  const waiting = kept?.waiting.length ?? 0;
  door.hidden = true;
  at('liste').replaceChildren();
  say(
    'annonce',
    `L’émargement est fermé. ${waiting} en attente d’envoi : gardez cette page ouverte.`,
  );
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

function refuse(sentences: string[]): void {
  if (sentences.length === 0) return;
  const place = at('refus');
  place.hidden = false;
  const all = place.querySelector('ul') as HTMLElement;
  for (const sentence of sentences) {
    const one = document.createElement('li');
    one.textContent = sentence;
    all.append(one);
  }
}

/** One turn at a time; what is ticked while it runs waits for the next. */
async function go(): Promise<void> {
  if (turning || over) return;
  const before = load(token) ?? kept;
  const now = Date.now();
  let closed = before && isOver(before, now);
  if (before && closed && (before.waiting.length === 0 || isLost(before, now))) {
    shut(CLOSED);
    return;
  }
  turning = true;
  const done = await turn(token, before);
  turning = false;
  if (done === 'shut') {
    shut(DEAD);
    return;
  }
  away = done === 'away';
  if (typeof done !== 'string') {
    const known = new Set(before?.waiting.map(({ id }) => id));
    keep(done.kept, before);
    const meanwhile = kept?.waiting.filter(({ id }) => !known.has(id)) ?? [];
    choices(done.kept);
    refuse(done.refusals);
    closed ||= done.over;
    if (closed && kept?.waiting.length === 0) {
      shut(known.size > 0 ? CLOSED : DEAD);
      return;
    }
    if (meanwhile.length > 0) void go();
  }
  if (closed) {
    close();
    return;
  }
  show();
  if (!kept) say('annonce', 'Pas de réseau : la liste s’affichera dès qu’il revient.');
}

const text = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement).value;

function fault(sentence: string): void {
  const place = at('faute');
  place.hidden = !sentence;
  (place.querySelector('p') as HTMLElement).textContent = sentence;
  if (sentence) place.focus();
}

/** Typed twice, or sent twice, it is one person: the key is of what was typed. */
let key = { of: '', is: '' };

async function letIn(): Promise<void> {
  const agent = text('agent');
  const department = text('department');
  if (!department) {
    fault('Choisissez le département où travaille la personne, ou « Hors de la région ».');
    return;
  }
  const body = {
    session: session(),
    lastName: text('lastName'),
    firstName: text('firstName'),
    mail: text('mail').trim(),
    service: text('service'),
    department: department === OUTSIDE ? null : department,
    agent: agent ? agent === 'oui' : null,
  };
  const of = JSON.stringify(body);
  if (key.of !== of) key = { of, is: crypto.randomUUID() };
  let answer: Response;
  try {
    answer = await post(addressOf(token, '/walk-ins'), body, key.is);
  } catch {
    fault(
      'Pas de réseau : cette personne n’est pas encore inscrite. Ce que vous avez saisi reste là ; recommencez plus tard.',
    );
    return;
  }
  if (answer.ok) {
    fault('');
    const person = (await answer.json()) as Person;
    form.reset();
    search.value = nameOf(person);
    await go();
    document.getElementById(`p-${person.registration}`)?.querySelector('button')?.focus();
    return;
  }
  const { detail, violations = [] } = (await answer.json()) as {
    detail: string;
    violations?: { message: string }[];
  };
  fault(violations.map(({ message }) => message).join(' ') || detail);
}

function start(): void {
  refuse(forgetOver(Date.now()));
  void navigator.serviceWorker?.register('/public/emargement/hors-ligne.js');
  if (!token) {
    shut(DEAD);
    return;
  }
  kept = load(token);
  if (kept && !isOver(kept, Date.now())) {
    choices(kept);
    show();
  }
  search.addEventListener('input', show);
  left.addEventListener('change', show);
  choice.addEventListener('change', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void letIn();
  });
  window.addEventListener('storage', ({ key }) => {
    if (!isOf(token, key) || over) return;
    kept = load(token) ?? kept;
    show();
  });
  window.addEventListener('online', () => void go());
  window.addEventListener('hashchange', () => location.reload());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void go();
  });
  setInterval(() => void go(), EVERY);
  void go();
}

start();
