// The form of the door: who stands there without being in the list.
import type { Person } from './check-in-list.ts';
import { at } from './check-in-page.ts';
import { addressOf, post } from './check-in-send.ts';

const OUTSIDE = 'HORS';

const form = at<HTMLFormElement>('entree');

const text = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement).value;

function fault(sentence: string): void {
  const place = at('faute');
  place.hidden = !sentence;
  (place.querySelector('p') as HTMLElement).textContent = sentence;
  if (sentence) place.focus();
}

/** Typed twice, or sent twice, it is one person: the key is of what was typed. */
let key = { of: '', is: '' };

function typed(session: string) {
  const agent = text('agent');
  const department = text('department');
  return {
    session,
    lastName: text('lastName'),
    firstName: text('firstName'),
    mail: text('mail').trim(),
    service: text('service'),
    department: department === OUTSIDE ? null : department,
    agent: agent ? agent === 'oui' : null,
  };
}

async function refusal(answer: Response): Promise<string> {
  const { detail, violations = [] } = (await answer.json()) as {
    detail: string;
    violations?: { message: string }[];
  };
  return violations.map(({ message }) => message).join(' ') || detail;
}

/** @returns who was let in */
async function letIn(token: string, session: string): Promise<Person | undefined> {
  if (!text('department')) {
    fault('Choisissez le département où travaille la personne, ou « Hors de la région ».');
    return undefined;
  }
  const body = typed(session);
  const of = JSON.stringify(body);
  if (key.of !== of) key = { of, is: crypto.randomUUID() };
  let answer: Response;
  try {
    answer = await post(addressOf(token, '/walk-ins'), body, key.is);
  } catch {
    fault(
      'Pas de réseau : cette personne n’est pas encore inscrite. Ce que vous avez saisi reste là ; recommencez plus tard.',
    );
    return undefined;
  }
  if (!answer.ok) {
    fault(await refusal(answer));
    return undefined;
  }
  fault('');
  form.reset();
  return (await answer.json()) as Person;
}

export function onEntry(
  token: string,
  session: () => string,
  then: (person: Person) => Promise<void>,
): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void letIn(token, session()).then((person) => person && then(person));
  });
}
