const DAY = 86_400_000;

/** From one day of the calendar to another: 115. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** "ven.", or "lundi". */
export const weekday = (day: string, width: 'short' | 'long' = 'short') =>
  new Date(day).toLocaleDateString('fr-FR', { weekday: width, timeZone: 'UTC' });
