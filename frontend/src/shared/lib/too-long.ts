/** What a field says of a text beyond its limit. */
export const tooLong = (length: number) => `${length.toLocaleString('fr-FR')} caractères au plus.`;
