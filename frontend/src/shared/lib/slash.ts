const KEY = 'pilo.raccourci';

/**
 * Whether « / » leads to the search, in this browser: off until one asks for it, since a single key is pressed by
 * mistake, and by those who dictate (RGAA 12.10).
 */
export const slashWanted = (): boolean => localStorage.getItem(KEY) === 'oui';

export function wantSlash(wanted: boolean): void {
  if (wanted) {
    localStorage.setItem(KEY, 'oui');
  } else {
    localStorage.removeItem(KEY);
  }
}
