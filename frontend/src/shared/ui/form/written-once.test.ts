import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { fields } from '@/shared/api/fields';

const src = resolve(import.meta.dirname, '../../..');

/** A field of a form, up to the end of its opening tag. */
const FIELD =
  /<(?:TextField|TextAreaField|SelectField|RadioField|CheckboxesField|SwitchField|PickerField|MultiPickerField)\b((?:=>|"[^"]*"|[^>"])*)/g;

/** What the contract says, said again: a label, a limit, that a field is optional. */
const again = (source: string): string[] => [
  ...[...source.matchAll(FIELD)]
    .flatMap(([, props = '']) => [...props.matchAll(/\b(label|maxLength|optional)(?==|\s|$)/g)])
    .map(([, prop = '']) => prop),
  ...[...source.matchAll(/\batMost\(|\.max\(\d+\)/g)].map(([limit]) => limit),
];

/** A field of the design system, where a dialog asks for a thing or two without the form's shell. */
const BARE = /<(?:Input|Select|textarea)\b((?:=>|"[^"]*"|[^>"])*)/g;
const LABEL = /\blabel=(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})/g;
/** Taken from the contract: `fields.X.y.title`, or the constant that holds it. */
const TAKEN = /\.title\b|\b[A-Z][A-Z_]+\b/;

/** The same, typed by hand in such a field. */
const typed = (source: string): string[] =>
  [...source.matchAll(BARE)].flatMap(([, props = '']) => [
    ...[...props.matchAll(LABEL)]
      .filter(([label]) => !TAKEN.test(label.replace(/"[^"]*"|'[^']*'/g, '')))
      .map(() => 'label'),
    ...[...props.matchAll(/\bmaxLength(?:: *|=\{)\d+ *[,}\n]/g)].map(() => 'maxLength'),
  ]);

const forms = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(features|app)\/.*\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => [file, readFileSync(join(src, file), 'utf8')] as const);

it('finds a label, a limit or an option that a form writes again', () => {
  expect(again('<TextField name="title" label="Titre" />')).toEqual(['label']);
  expect(again('<TextAreaField name="a" hint={(x) => y} maxLength={200} />')).toEqual([
    'maxLength',
  ]);
  expect(again('<SelectField options={list.map((one) => one)} optional />')).toEqual(['optional']);
  expect(again('title: z.string().refine(...atMost(200))')).toEqual(['atMost(']);
  expect(again('<TextField name="title" hint="label" type="date" />')).toEqual([]);
});

it('finds what a field outside of the form’s shell types by hand', () => {
  expect(typed('<Input label="Valeur" />')).toEqual(['label']);
  expect(typed("<Select label={unit ? `Valeur, en ${unit}` : 'SIRET'} />")).toEqual(['label']);
  expect(
    typed('<Input label={REASON} nativeTextAreaProps={{ maxLength: 2000, rows: 2 }} />'),
  ).toEqual(['maxLength']);
  expect(typed('<textarea maxLength={200} onChange={(event) => set(event)} />')).toEqual([
    'maxLength',
  ]);
  expect(typed("<Input label={abandoned ? 'Enseignement' : REASON} max={2 * LONGEST} />")).toEqual(
    [],
  );
  expect(typed('<Select label={fields.CreateMeasurement.month.title} />')).toEqual([]);
});

it('lets no field outside of the form’s shell type what the contract says', () => {
  const drawn = forms.flatMap(([, source]) => [...source.matchAll(BARE)]);
  expect(drawn.length).toBeGreaterThan(3);
  expect(forms.filter(([, source]) => typed(source).length > 0).map(([file]) => file)).toEqual([]);
});

it('lets no form write again what the contract says of its fields', () => {
  const drawn = forms.flatMap(([, source]) => [...source.matchAll(FIELD)]);
  expect(drawn.length).toBeGreaterThan(40);
  expect(forms.filter(([, source]) => again(source).length > 0).map(([file]) => file)).toEqual([]);
});

it('takes each form’s fields from one request of the contract', () => {
  const requests = forms.flatMap(([, source]) =>
    [...source.matchAll(/contract=\{(?:fields\.)?(\w+)\}/g)].map(([, name = '']) => name),
  );
  const drawn = forms.flatMap(([, source]) => [...source.matchAll(/<ServerForm\b/g)]);
  expect(requests).toHaveLength(drawn.length);
  const made = requests.filter((name) => !(name in fields));
  expect([...new Set(made)]).toEqual(['CONTRACT']);
});
