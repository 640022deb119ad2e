import { formatDate } from '@/shared/lib/dates';
import type { Nomenclatures } from '@/shared/reference/nomenclatures';
import type { Territories } from '@/shared/reference/territories';
import { plainText, textOf, type Show, type Texts } from '@/shared/ui/form/conflict';
import type { ProjectValues } from './project-values';

const day = (date: string) => date && formatDate(date);

const milestone = ({ name, plannedDate, actualDate }: ProjectValues['milestones'][number]) =>
  `${name} (prévu le ${day(plannedDate) || '…'}${actualDate ? `, réalisé le ${day(actualDate)}` : ''})`;

const sheet = ({ url, publishedOn }: ProjectValues['resultSheet']) =>
  [url, publishedOn && `publiée le ${day(publishedOn)}`].filter(Boolean).join(', ');

/** An axis is read within its programme, which may be in dispute too: its code stands where two would do. */
function axisOf({ programmes, axis }: Nomenclatures, code: string) {
  const found = programmes.map(({ value }) => axis(value, code)).filter((label) => label !== code);
  return new Set(found).size === 1 ? String(found[0]) : code;
}

/** How the conflict dialog writes a value of the form: all that it holds. */
export function projectReader(
  words: Pick<Nomenclatures, 'programmes' | 'programme' | 'axis' | 'orientation' | 'approach'>,
  { nameOf }: Pick<Territories, 'nameOf'>,
): Show {
  const texts: Texts<ProjectValues> = {
    programme: words.programme,
    axis: (code: string) => axisOf(words as Nomenclatures, code),
    orientations: (codes: string[]) => codes.map(words.orientation).join(', '),
    approaches: (codes: string[]) => codes.map(words.approach).join(', '),
    territories: (codes: string[]) => codes.map(nameOf).join(', '),
    startDate: day,
    endDate: day,
    digital: (yes: boolean) => (yes ? 'oui' : 'non'),
    confidential: (yes: boolean) => (yes ? 'oui' : 'non'),
    milestones: (items: ProjectValues['milestones']) => items.map(milestone).join(' ; '),
    resultSheet: sheet,
  };
  return (name, value, names) =>
    name === 'organisationId' || name === 'leadAccountId'
      ? (names[String(value)] ?? String(value))
      : (textOf(texts, name, value) ?? plainText(name, value, names));
}
