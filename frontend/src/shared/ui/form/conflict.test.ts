import { expect, it } from 'vitest';
import { apart, plainText } from './conflict';

const show = (_name: string, value: unknown) => (value === 'a' ? 'Lot' : 'La Réunion');

it('tells apart by their bare values what would read the same', () => {
  const conflict = { name: 'lieu', before: 'a', theirs: 'b', mine: 'c' };
  const told = apart(conflict, show);
  expect(told('a')).toBe('Lot');
  expect(told('b')).toBe('La Réunion – "b"');
  expect(told('c')).toBe('La Réunion – "c"');
});

it('sees the spaces and line ends that a page does not show', () => {
  const conflict = { name: 'texte', before: '', theirs: 'a b', mine: 'a\nb' };
  const told = apart(conflict, (name, value) => plainText(name, value, {}));
  expect(told('')).toBe('vide');
  expect(told('a b')).not.toBe(told('a\nb'));
  expect(told('a\nb')).toContain('\\n');
});
