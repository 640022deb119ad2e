// The design system carries seventeen illustrative palettes (green-menthe, purple-glycine…) for every
// component, in both themes. Those that no source names are left out of the build (promise p10).
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, Root } from 'postcss';

const palettes = [
  'green-tilleul-verveine',
  'green-bourgeon',
  'green-emeraude',
  'green-menthe',
  'green-archipel',
  'blue-ecume',
  'blue-cumulus',
  'purple-glycine',
  'pink-macaron',
  'pink-tuile',
  'yellow-tournesol',
  'yellow-moutarde',
  'orange-terre-battue',
  'brown-cafe-creme',
  'brown-caramel',
  'brown-opera',
  'beige-gris-galet',
];

function unusedPalettes(): RegExp {
  const src = fileURLToPath(new URL('../src/', import.meta.url));
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css)$/.test(file))
    .map((file) => readFileSync(src + file, 'utf8'))
    .join('\n');
  return new RegExp(palettes.filter((name) => !sources.includes(name)).join('|'));
}

/** Custom properties that a declaration still standing reads, directly or through another. */
function readProperties(root: Root, unused: RegExp): Set<string> {
  const values = new Map<string, string[]>();
  const reached: string[] = [];
  root.walkDecls((declaration) => {
    const reads = [...declaration.value.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '');
    if (declaration.prop.startsWith('--') && unused.test(declaration.prop)) {
      values.set(declaration.prop, [...(values.get(declaration.prop) ?? []), ...reads]);
    } else {
      reached.push(...reads);
    }
  });
  const seen = new Set<string>();
  for (let name = reached.pop(); name !== undefined; name = reached.pop()) {
    if (!seen.has(name)) {
      seen.add(name);
      reached.push(...(values.get(name) ?? []));
    }
  }
  return seen;
}

export function slimCss(): Plugin {
  const unused = unusedPalettes();
  return {
    postcssPlugin: 'pilo-slim-css',
    OnceExit(root) {
      root.walkRules((rule) => {
        const kept = rule.selectors.filter((selector) => !unused.test(selector));
        if (kept.length === 0) {
          rule.remove();
        } else if (kept.length < rule.selectors.length) {
          rule.selectors = kept;
        }
      });
      const read = readProperties(root, unused);
      root.walkDecls(/^--/, (declaration) => {
        if (unused.test(declaration.prop) && !read.has(declaration.prop)) {
          declaration.remove();
        }
      });
      root.walkRules((rule) => {
        if (rule.nodes.length === 0) {
          rule.remove();
        }
      });
    },
  };
}
