import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../..');
const plan = JSON.parse(readFileSync(resolve(src, '../../house.json'), 'utf8')) as {
  rooms: Record<string, string[]>;
  frontend: Record<string, string[]>;
};

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

interface Arrow {
  from: string;
  to: string;
}

function targets(file: string, source: string): string[] {
  return [...source.matchAll(IMPORT)].flatMap(([, target = '']) => {
    if (target.startsWith('@/')) {
      return [target.slice(2)];
    }
    return target.startsWith('.') ? [relative(src, resolve(src, dirname(file), target))] : [];
  });
}

/** What the house refuses about one import; undefined when it is fine. */
function breach({ from, to }: Arrow): string | undefined {
  const [layer = '', room] = from.split('/');
  const [targetLayer = '', targetRoom] = to.split('/');
  if (!(layer in plan.frontend)) {
    return undefined;
  }
  if (layer !== targetLayer && !plan.frontend[layer]?.includes(targetLayer)) {
    return `${from} → ${to}: ${layer} may not use ${targetLayer}`;
  }
  return layer === 'features' && targetLayer === 'features' && room !== targetRoom
    ? `${from} → ${to}: no feature uses another`
    : undefined;
}

function breaches(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([file, source]) =>
    targets(file, source).flatMap((to) => breach({ from: file, to }) ?? []),
  );
}

/**
 * What may be taken from the design system where a form may be: it draws no button, or gives each its type.
 * All else draws some without (the browser then takes them for the one that sends), or is not known to.
 */
const TYPED =
  /^(Accordion|Alert|Badge|Checkbox|Input|Pagination|RadioButtons|Select|ToggleSwitch)$/;
const DESIGN = /react-dsfr\/(?:[\w-]+\/)*([A-Z]\w*)['"`]/g;
/** Ours, which gives the type; and what stands outside of every form: the frame of the pages, its breadcrumb, a notice. */
const APART = /^(app\/layout\/.*|shared\/ui\/(button|page|as-of))\.tsx$/;

/** The close button of an alert has no type either. */
const CLOSABLE = /\b(isClosable|closable)\b/;

function typelessButtons(files: Record<string, string>): string[] {
  return Object.entries(files)
    .filter(([file]) => file.endsWith('.tsx') && !APART.test(file))
    .flatMap(([file, source]) =>
      [
        ...[...source.matchAll(DESIGN)]
          .map(([, name = '']) => name)
          .filter((name) => !TYPED.test(name)),
        ...(CLOSABLE.test(source) ? ['closable'] : []),
      ].map((name) => `${file}: ${name} of the design system; take the button of shared/ui`),
    );
}

/** Two presses within one frame would send two requests. */
const repeatable = (files: Record<string, string>): string[] =>
  Object.keys(files).filter(
    (file) =>
      !file.startsWith('shared/api/use-single-mutation') &&
      /\buseMutation\b/.test(files[file] ?? ''),
  );

/** Says nothing of what the value is: any type would pass. */
const hushed = (files: Record<string, string>): string[] =>
  Object.keys(files).filter((file) => /\bas never\b/.test(files[file] ?? ''));

/** The pages' policy lets no style be written in them: a class says it. */
const styled = (files: Record<string, string>): string[] =>
  Object.keys(files).filter((file) => /\bstyle=\{/.test(files[file] ?? ''));

/** One primary act a page, the others tertiary and small: the secondary is the way out of a dialog. */
const secondary = (files: Record<string, string>): string[] =>
  Object.keys(files).filter((file) => {
    const source = files[file] ?? '';
    return (
      /^(features|app)\//.test(file) &&
      /fr-btn--secondary|priority="secondary"/.test(source) &&
      !/<Dialog\b/.test(source)
    );
  });

/** Words of the trade that a page has plain ones for. */
const JARGON = /agrégat|SHA-?256 :/i;
const jargon = (files: Record<string, string>): string[] =>
  Object.keys(files).filter(
    (file) =>
      /^(features|app)\//.test(file) && !/\.test\./.test(file) && JARGON.test(files[file] ?? ''),
  );

/** Features that the plan of the house does not know. */
function unknownRooms(files: string[]): string[] {
  const rooms = files
    .filter((file) => file.startsWith('features/'))
    .map((file) => file.split('/')[1] ?? '');
  return [...new Set(rooms)].filter((room) => !(room in plan.rooms));
}

function sources(): Record<string, string> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    // This file's own text holds the planted breaches.
    (file) => /\.tsx?$/.test(file) && !file.endsWith('dependencies.test.ts'),
  );
  expect(files.length).toBeGreaterThan(200);
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(src, file), 'utf8')]));
}

describe('the house', () => {
  it('lets app use features and shared, features use shared, and nothing else', () => {
    const files = sources();
    const arrows = Object.entries(files).flatMap(([file, source]) => targets(file, source));
    expect(arrows.length).toBeGreaterThan(500);
    expect(breaches(files)).toEqual([]);
  });

  it('is red on planted breaches', () => {
    const planted = {
      'shared/lib/a.ts': "import { b } from '@/features/project/api';",
      'features/project/a.ts': "import { c } from '../directory/api';",
      'features/home/a.ts': "const page = () => import('@/app/router');",
      'features/home/b.ts': "import { fine } from '@/shared/lib/dates';",
    };
    expect(breaches(planted)).toHaveLength(3);
  });

  it('takes from the design system, where a form may be, nothing that draws a button without a type', () => {
    const files = sources();
    const taken = Object.values(files).flatMap((source) => [...source.matchAll(DESIGN)]);
    expect(taken.length).toBeGreaterThan(20);
    expect(typelessButtons(files)).toEqual([]);
  });

  it('is red on a button of the design system that is planted in a form', () => {
    // In two pieces: what makes the style sheet reads this text too, and keeps everything for a module it doesn't know.
    const deep = ['@codegouvfr/react-dsfr', 'blocks'].join('/');
    const planted = {
      'features/project/a.tsx': "import { Button } from '@codegouvfr/react-dsfr/Button';",
      'features/home/b.tsx': "import { ButtonsGroup } from '@codegouvfr/react-dsfr/ButtonsGroup';",
      'shared/ui/form/c.tsx': "import Tag from '@codegouvfr/react-dsfr/Tag';",
      'app/d.tsx': "const search = () => import('@codegouvfr/react-dsfr/SearchBar');",
      'app/e.tsx': "export { Tile } from '@codegouvfr/react-dsfr/Tile';",
      'app/h.tsx': `import { Tile } from '${deep}/Tile';`,
      'app/i.tsx': 'import Tag from "@codegouvfr/react-dsfr/Tag";',
      'features/home/e.tsx': '<Alert closable onClose={forget} />',
      'features/home/f.tsx': "import { Accordion } from '@codegouvfr/react-dsfr/Accordion';",
      'features/home/g.tsx': "import { Input } from '@codegouvfr/react-dsfr/Input';",
    };
    expect(typelessButtons(planted)).toHaveLength(8);
  });

  it('asks for each act once at a time: useSingleMutation, never useMutation', () => {
    const files = sources();
    const acts = Object.values(files).filter((source) => source.includes('useSingleMutation('));
    expect(acts.length).toBeGreaterThan(5);
    expect(repeatable(files)).toEqual([]);
    expect(repeatable({ 'app/a.tsx': 'const act = useMutation({});' })).toEqual(['app/a.tsx']);
  });

  it('lets no cast to never hide what does not fit', () => {
    expect(hushed(sources())).toEqual([]);
    // In two pieces, or this file would be one of them.
    expect(hushed({ 'app/a.ts': ['send(body as', 'never);'].join(' ') })).toEqual(['app/a.ts']);
  });

  it('writes no style in a page', () => {
    const files = sources();
    const classed = Object.values(files).filter((source) => source.includes('className='));
    expect(classed.length).toBeGreaterThan(50);
    expect(styled(files)).toEqual([]);
    expect(styled({ 'app/a.tsx': '<div style={{ minHeight: 3 }} />' })).toEqual(['app/a.tsx']);
  });

  it('keeps the secondary button for the way out of a dialog', () => {
    const files = sources();
    const dialogs = Object.values(files).filter((source) => /<Dialog\b/.test(source));
    expect(dialogs.length).toBeGreaterThan(4);
    expect(secondary(files)).toEqual([]);
    const button = '<Button priority="secondary">Annuler</Button>';
    expect(secondary({ 'app/a.tsx': button, 'app/b.tsx': `<Dialog>${button}</Dialog>` })).toEqual([
      'app/a.tsx',
    ]);
  });

  it('says nothing in the words of the trade', () => {
    expect(jargon(sources())).toEqual([]);
    expect(jargon({ 'app/a.tsx': 'D’où vient cet agrégat', 'app/a.test.tsx': 'agrégat' })).toEqual([
      'app/a.tsx',
    ]);
  });

  it('has the rooms of the back, and no other', () => {
    const files = Object.keys(sources());
    expect(files.filter((file) => file.startsWith('features/')).length).toBeGreaterThan(50);
    expect(unknownRooms(files)).toEqual([]);
    expect(unknownRooms(['features/kitchen/page.tsx', 'features/project/api.ts'])).toEqual([
      'kitchen',
    ]);
  });

  it('keeps files under 300 lines', () => {
    const long = Object.entries(sources())
      .filter(([file]) => !file.endsWith('schema.ts'))
      .filter(([, source]) => source.split('\n').length > 300);
    expect(long.map(([file]) => file)).toEqual([]);
  });
});
