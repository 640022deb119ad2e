import { ApiError } from '@/shared/api/problem';
import type { Schemas } from '@/shared/api/types';
import type { Field, Mapping } from './api';
import { layoutName } from './mapping';

/** Flat, since the rows of a form may be empty where those of the request are not: "l0c3", "l0FISCAL_YEAR". */
export type Values = Record<string, string>;

/** What may hold for all rows of a table. */
const COMMON: Field[] = [
  'FISCAL_YEAR',
  'AMOUNT_TYPE',
  'ITEM',
  'PAYMENT_ITEM',
  'COMPANY',
  'COST_CENTRE',
  'ACTIVITY',
  'DOMAIN',
];

type Layout = Mapping['layouts'][number];

/** The values for all rows that a table lacks, or has from an answer. */
export const commonOf = ({ questions, constants }: Layout): Field[] =>
  COMMON.filter((one) => [...questions, ...constants].some(({ field }) => field === one));

export const columnName = (rank: number, column: number) => `l${rank}c${column}`;
export const commonName = (rank: number, field: Field) => `l${rank}${field}`;

export const valuesOf = ({ layouts }: Mapping): Values =>
  Object.fromEntries(
    layouts.flatMap((layout, rank) => [
      [`l${rank}file`, String(layout.file)],
      [`l${rank}sheet`, layout.sheet],
      ...layout.columns.map(({ column, field }) => [columnName(rank, column), field ?? '']),
      ...commonOf(layout).map((field) => [
        commonName(rank, field),
        layout.constants.find((one) => one.field === field)?.value ?? '',
      ]),
    ]),
  );

/** How each field is called: by the column that it is of. */
export const contractOf = ({ layouts }: Mapping, titles: Record<Field, string>) =>
  Object.fromEntries(
    layouts.flatMap((layout, rank): [string, { title: string; optional?: boolean }][] => [
      [`l${rank}file`, { title: layoutName(layout) }],
      [`l${rank}sheet`, { title: layoutName(layout) }],
      ...layout.columns.map(({ column, header }): [string, { title: string }] => [
        columnName(rank, column),
        { title: header || `Colonne ${column + 1}, sans nom` },
      ]),
      ...commonOf(layout).map((field): [string, { title: string; optional: boolean }] => [
        commonName(rank, field),
        { title: `${titles[field]}, pour toutes les lignes`, optional: true },
      ]),
    ]),
  );

interface Sent {
  body: Schemas['UpdateChorusMapping'];
  /** The field of the form of each pointer of the request. */
  names: Map<string, string>;
}

export function sentOf(values: Values): Sent {
  const names = new Map<string, string>();
  const ranks = Object.keys(values).filter((name) => /^l\d{1,3}file$/.test(name)).length;
  const layouts = Array.from({ length: ranks }, (_, rank) => {
    const filled = Object.entries(values).filter(([, value]) => value.trim() !== '');
    const columns = filled.flatMap(([name, field]) => {
      const [, table, column] = /^l(\d{1,3})c(\d{1,3})$/.exec(name) ?? [];
      return column && Number(table) === rank
        ? [{ name, column: Number(column), field: field as Field }]
        : [];
    });
    const constants = COMMON.flatMap((field) => {
      const name = commonName(rank, field);
      return values[name]?.trim() ? [{ name, field, value: values[name].trim() }] : [];
    });
    columns.forEach(({ name }, i) => names.set(`/layouts/${rank}/columns/${i}`, name));
    constants.forEach(({ name }, i) => names.set(`/layouts/${rank}/constants/${i}`, name));
    return {
      file: Number(values[`l${rank}file`]),
      sheet: values[`l${rank}sheet`] ?? '',
      columns: columns.map(({ column, field }) => ({ column, field })),
      constants: constants.map(({ field, value }) => ({ field, value })),
    };
  });
  return { body: { layouts }, names };
}

/** The API's remarks, at the fields of the form. */
export function atFields(error: unknown, names: Map<string, string>): unknown {
  if (!(error instanceof ApiError)) {
    return error;
  }
  const violations = error.violations.map((violation) => {
    const name = names.get(violation.pointer.split('/').slice(0, 5).join('/'));
    return name ? { ...violation, pointer: `/${name}` } : violation;
  });
  return new ApiError({ ...error.problem, violations });
}
