import { lengthOf, tooLong } from '@/shared/lib/too-long';

/** What the contract says of one field of a request. */
export interface FieldWords {
  title: string;
  optional?: boolean;
  /** In code points, as the API counts. */
  maxLength?: number;
  /** What it holds: the fields of an object, or those of each of several, called `each`. */
  fields?: Contract;
  each?: string;
  /** Its keys are data: what they are called, the form says (`withKeys`). */
  byKey?: boolean;
}

/** The fields of a request: `fields.ProjectDraft`, made from openapi.yaml. */
export interface Contract {
  readonly [name: string]: FieldWords;
}

/** A field whose keys the form names: its weights, level by level. */
export const withKeys = (field: FieldWords, titles: Record<string, string>): FieldWords => ({
  ...field,
  fields: Object.fromEntries(Object.entries(titles).map(([key, title]) => [key, { title }])),
});

/** "milestones.0.name" → what is said of the name of a milestone. */
export function wordsOf(contract: Contract, name: string): FieldWords | undefined {
  const [head = '', ...rest] = name.split('.');
  const field = contract[head];
  if (!field || rest.length === 0) {
    return field;
  }
  if (field.each) {
    const [index, ...inner] = rest;
    return inner.length === 0
      ? { title: `${field.each} ${Number(index) + 1}` }
      : wordsOf(field.fields ?? {}, inner.join('.'));
  }
  const inner = wordsOf(field.fields ?? {}, rest.join('.'));
  return inner && (field.optional ? { ...inner, optional: true } : inner);
}

/** How a field is called where it stands alone: of several, by which one it is. */
export function titleOf(contract: Contract, name: string): string | undefined {
  const [head = '', index] = name.split('.');
  const own = contract[head]?.each && index ? `${head}.${index}` : name;
  return (wordsOf(contract, own) ?? contract[head])?.title;
}

/** The texts that are longer than the contract admits, with what is said of each. */
export function tooLongs(
  contract: Contract,
  values: object,
  prefix = '',
): [name: string, message: string][] {
  return Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
    const name = prefix + key;
    if (typeof value === 'object' && value !== null) {
      return tooLongs(contract, value, `${name}.`);
    }
    const most = wordsOf(contract, name)?.maxLength;
    return most && typeof value === 'string' && lengthOf(value.trim()) > most
      ? [[name, tooLong(most)] as [string, string]]
      : [];
  });
}
