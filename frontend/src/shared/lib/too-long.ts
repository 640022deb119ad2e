/** What a form says of a text that its limit does not admit. */
export const tooLong = (length: number) => `${length.toLocaleString('fr-FR')} caractères au plus.`;

/** Code points, as the API counts: an emoji is one, where `length` says two. */
export const lengthOf = (text: string) => [...text].length;
