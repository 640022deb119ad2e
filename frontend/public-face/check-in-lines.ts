// The lines of the list: who is expected, and the buttons that tick them.
import { markOf, nameOf, type Kept, type Person } from './check-in-list.ts';
import { at, hour } from './check-in-page.ts';

/** Ticks so many persons of a registration; null takes it back. */
type Note = (registration: string, seats: number | null) => void;

function seatsOf(line: HTMLElement, { seats }: Person): HTMLSelectElement {
  const select = line.querySelector('select') as HTMLSelectElement;
  select.hidden = seats === 1;
  if (select.options.length !== seats) {
    select.replaceChildren(
      ...Array.from(
        { length: seats },
        (_none, i) => new Option(`${i + 1} sur ${seats}`, `${i + 1}`),
      ),
    );
    select.value = `${seats}`;
  }
  return select;
}

/** The lines stay those that they were: a finger, or the focus, finds them where it left them. */
function lineOf(person: Person, note: Note): HTMLElement {
  const id = `p-${person.registration}`;
  const known = document.getElementById(id);
  if (known) return known;
  const row = at<HTMLTemplateElement>('ligne').content.cloneNode(true) as DocumentFragment;
  const line = row.firstElementChild as HTMLElement;
  line.id = id;
  line.querySelector('[role=group]')?.setAttribute('aria-label', nameOf(person));
  const { registration } = person;
  const present = line.querySelector('[data-acte=present]') as HTMLElement;
  const select = seatsOf(line, person);
  present.addEventListener('click', () => note(registration, Number(select.value)));
  select.addEventListener('change', () => {
    if (present.getAttribute('aria-pressed') === 'true') note(registration, Number(select.value));
  });
  line
    .querySelector('[data-acte=annuler]')
    ?.addEventListener('click', () => note(registration, null));
  return line;
}

function fill(line: HTMLElement, person: Person, session: string, waiting: Kept['waiting']): void {
  const mark = markOf(person, session, waiting);
  const present = mark?.presence === 'PRESENT';
  const button = line.querySelector('[data-acte=present]') as HTMLElement;
  const undo = line.querySelector('[data-acte=annuler]') as HTMLButtonElement;
  button.setAttribute('aria-pressed', `${present}`);
  button.classList.toggle('fr-btn--secondary', !present);
  const size = person.seats > 1 ? `${mark?.seats ?? person.seats} sur ${person.seats}` : '';
  const select = seatsOf(line, person);
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

export function showLines(
  people: Person[],
  session: string,
  waiting: Kept['waiting'],
  note: Note,
): void {
  const lines = people.map((one) => {
    const line = lineOf(one, note);
    fill(line, one, session, waiting);
    return line;
  });
  const place = at('liste');
  const same = lines.length === place.children.length;
  if (!same || lines.some((line, i) => place.children[i] !== line)) place.replaceChildren(...lines);
  at('personne-trouvee').hidden = lines.length > 0;
}
