import { describe, expect, it } from 'vitest';
import { withFrenchSpaces } from './french-spaces';

const shown = (source: string) => withFrenchSpaces(source).replaceAll('\u00a0', '_');

describe('les espaces insécables de l’interface', () => {
  it('précèdent les signes doubles et bordent les guillemets, dans les textes et les chaînes', () => {
    expect(shown('<p>Pourquoi « PP1 » ?</p>')).toBe('<p>Pourquoi «_PP1_»_?</p>');
    expect(shown("const a = 'Projet : fini ; bravo !';")).toBe(
      "const a = 'Projet_: fini_; bravo_!';",
    );
    expect(shown('const a = `Lot : ${b} ?`;')).toBe('const a = `Lot_: ${b}_?`;');
    expect(shown('<b>{code} : {name}</b>')).toBe('<b>{code}_: {name}</b>');
  });

  it('laissent le code tel qu’il est', () => {
    const code = "import a from 'a : b';\nconst c = d ? 'e' /* f : g */ : 'h'; // i ?";
    expect(shown(code)).toBe(code);
  });
});
