const DAY = 86_400_000;

/** From one day of the calendar to another: 115. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const weekday = (day: string, width: 'long' | 'short') =>
  new Intl.DateTimeFormat('fr-FR', { weekday: width, timeZone: 'UTC' }).format(new Date(day));

/** "ven." */
export const shortWeekday = (day: string) => weekday(day, 'short');

/** "Lundi" */
export function longWeekday(day: string): string {
  const name = weekday(day, 'long');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
