/** "12,4 ko": for a size only, never a figure of the business. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) {
    return `${bytes} ${bytes > 1 ? 'octets' : 'octet'}`;
  }
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'ko'] : [bytes / 1_000_000, 'Mo'];
  return `${value.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} ${unit}`;
}
