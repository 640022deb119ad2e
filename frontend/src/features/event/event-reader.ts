import type { Territories } from '@/shared/reference/territories';
import { plainText, textOf, type Show, type Texts } from '@/shared/ui/form/conflict';
import type { EventValues } from './event-values';
import { AUDIENCES, KINDS, MODES, NEEDS } from './labels';
import { sessionText } from './session-values';
import { spanOf } from './times';

const word = (words: Record<string, string>) => (code: string) => words[code] ?? code;
const yes = (value: boolean) => (value ? 'oui' : 'non');
const hour = (typed: string) => typed && spanOf(typed, '');

const BY_ID = ['project', 'budgetLine', 'organisation'];
const BY_IDS = ['speakers', 'coOrganisers'];

/** How the conflict dialog writes a value of the form: all that it holds. */
export function eventReader({ nameOf }: Pick<Territories, 'nameOf'>): Show {
  const texts: Texts<EventValues> = {
    kind: word(KINDS),
    mode: word(MODES),
    audiences: (codes) => codes.map(word(AUDIENCES)).join(', '),
    needs: (codes) => codes.map(word(NEEDS)).join(', '),
    territory: nameOf,
    sessions: (items) => items.map(sessionText).join(' ; '),
    registrationOpens: hour,
    registrationCloses: hour,
    openToPublic: yes,
    queue: yes,
    onePerService: yes,
    supervisorAgreement: yes,
    questions: (items) =>
      items
        .map(({ label, choices, required }) =>
          [label, choices.replaceAll('\n', ' / '), required && 'obligatoire']
            .filter(Boolean)
            .join(', '),
        )
        .join(' ; '),
    materials: (items) => items.map(({ name, link }) => `${name} (${link})`).join(' ; '),
  };
  return (name, value, names) => {
    if (BY_ID.includes(name)) {
      return names[String(value)] ?? String(value);
    }
    return BY_IDS.includes(name)
      ? (value as string[]).map((id) => names[id] ?? id).join(', ')
      : (textOf(texts, name, value) ?? plainText(name, value, names));
  };
}
