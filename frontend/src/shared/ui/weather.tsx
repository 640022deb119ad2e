/** R14, best to worst; the last two are never typed. */
export const WEATHERS = ['SOLEIL', 'COUVERT', 'NUAGE', 'ORAGE'] as const;

export type Weather = (typeof WEATHERS)[number] | 'NON_RENSEIGNEE' | 'NON_NECESSAIRE';

const FACES: Record<Weather, { word: string; meaning: string; icon: string }> = {
  SOLEIL: { word: 'Soleil', meaning: 'Objectifs sécurisés', icon: 'fr-icon-sun-fill' },
  COUVERT: { word: 'Couvert', meaning: 'Objectifs atteignables', icon: 'ri-sun-cloudy-fill' },
  NUAGE: { word: 'Nuage', meaning: 'Appuis nécessaires', icon: 'fr-icon-cloudy-2-fill' },
  ORAGE: { word: 'Orage', meaning: 'Objectifs compromis', icon: 'fr-icon-thunderstorms-fill' },
  NON_RENSEIGNEE: { word: 'Non renseignée', meaning: '', icon: '' },
  NON_NECESSAIRE: { word: 'Non nécessaire', meaning: '', icon: '' },
};

export const weatherOptions = WEATHERS.map((value) => ({
  value,
  label: FACES[value].word,
  hint: FACES[value].meaning,
}));

/** The declared weather: its icon and its word, never its colour alone. */
export function WeatherTag({ weather, long = false }: { weather: string; long?: boolean }) {
  const face = FACES[weather as Weather];
  if (!face || !face.icon) {
    return <span className="pilo-missing">{face?.word.toLowerCase() ?? weather}</span>;
  }
  return (
    <span className={`pilo-weather pilo-weather--${weather.toLowerCase()}`}>
      <span className={`fr-icon--sm ${face.icon}`} aria-hidden="true" />
      {face.word}
      {long && <span className="pilo-weather__meaning"> – {face.meaning}</span>}
    </span>
  );
}
