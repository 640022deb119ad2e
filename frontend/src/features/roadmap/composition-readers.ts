import { formatDate } from '@/shared/lib/dates';
import { plainText, type Show } from '@/shared/ui/form/conflict';
import type { Roadmap } from './composition-api';
import { KINDS, ORIGINS } from './composition-labels';

/** How the conflict dialog writes a value of a priority. */
export function priorityReader(roadmaps: Pick<Roadmap, 'code' | 'title'>[]): Show {
  const texts: Record<string, (value: string) => string | undefined> = {
    kind: (code) => KINDS[code as keyof typeof KINDS],
    origin: (code) => ORIGINS[code as keyof typeof ORIGINS],
    roadmap: (wanted) => roadmaps.find(({ code }) => code === wanted)?.title,
  };
  return (name, value, names) =>
    Array.isArray(value)
      ? value.map((code: string) => names[code] ?? code).join(', ')
      : (texts[name]?.(String(value)) ?? plainText(name, value, names));
}

export const roadmapReader: Show = (name, value, names) =>
  name.endsWith('On') && value ? formatDate(String(value)) : plainText(name, value, names);
