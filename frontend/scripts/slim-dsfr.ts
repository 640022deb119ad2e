// react-dsfr carries its whole palette in JavaScript (20 kB gzip) to colour one <meta>. Our colours
// are CSS variables: a build keeps only the two values that this meta needs (promise p10).
import type { Plugin } from 'vite';

const palette = `
const page = (hex) => ({ decisions: { background: { default: { grey: { default: hex } } } } });
export const colors = { getHex: ({ isDark }) => page(isDark ? '#161616' : '#ffffff') };
export const getColors = () => colors;
`;

export function slimDsfr(): Plugin {
  return {
    name: 'pilo-slim-dsfr',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.endsWith('react-dsfr/fr/colors.js') ? palette : undefined),
  };
}
