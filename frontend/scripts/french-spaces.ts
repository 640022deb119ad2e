import ts from 'typescript';
import type { Plugin } from 'vite';

/**
 * A line must not begin with ":" or "?": in French these signs follow a space that does not break. Sources keep plain
 * spaces, which one sees and searches; the build makes those of its texts unbreakable, one character for another.
 */
export function withFrenchSpaces(source: string, name = 'page.tsx'): string {
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, kind);
  const characters = source.split('');
  const visit = (node: ts.Node) => {
    if (isText(node)) {
      const start = ts.isJsxText(node) ? node.pos : node.getStart(file);
      for (const { index } of source.slice(start, node.end).matchAll(/ (?=[:;?!»])|(?<=«) /g)) {
        characters[start + index] = '\u00a0';
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return characters.join('');
}

const isText = (node: ts.Node): boolean =>
  ts.isJsxText(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ((ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) &&
    !ts.isImportDeclaration(node.parent));

export function frenchSpaces(): Plugin {
  return {
    name: 'pilo-french-spaces',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return /\/src\/.*\.tsx?$/.test(id) ? { code: withFrenchSpaces(code, id), map: null } : null;
    },
  };
}
