import { toPixels } from '@/shared/lib/decimal';
import type { Absence } from '../rate';

/** Ten steps of one hue: 0 for [0,10[ … 9 for [90,100]. */
export const stepOf = (rate: string) => Math.min(9, Math.floor(toPixels(rate) / 10));

/** The colour of a rate; hatched where none applies, grey where one is missing. */
export function fillOf({ rate, why }: { rate: string | null; why?: Absence }): string {
  if (rate !== null) {
    return `pilo-map__step-${stepOf(rate)}`;
  }
  return why === 'sans objet' ? 'pilo-map__none' : 'pilo-map__missing';
}

export const Hatches = () => (
  <defs>
    <pattern
      id="hachures"
      width="4"
      height="4"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="4" height="4" className="pilo-map__hatch-back" />
      <rect width="1.2" height="4" className="pilo-map__hatch" />
    </pattern>
  </defs>
);

export function RateLegend() {
  return (
    <div className="pilo-map__legend" aria-hidden="true">
      <span>0 %</span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none">
        {Array.from({ length: 10 }, (_, step) => (
          <rect
            key={step}
            x={step * 10}
            width="10"
            height="8"
            className={`pilo-map__step-${step}`}
          />
        ))}
      </svg>
      <span>100 %</span>
      <span className="pilo-map__key pilo-map__key--missing">non renseigné</span>
      <span className="pilo-map__key pilo-map__key--none">ne s’applique pas</span>
    </div>
  );
}
