const SIDE = 8;
const STEP = 11;
const MOST = 12;

/** So many out of so many, a square each; beyond twelve, a bar. */
export function Squares({ count, of, label }: { count: number; of: number; label: string }) {
  const drawn = Math.min(of, MOST);
  const full = of > MOST ? Math.round((count / of) * MOST) : count;
  return (
    <svg
      className="pilo-squares"
      role="img"
      aria-label={label}
      width={drawn * STEP - (STEP - SIDE)}
      height={SIDE}
    >
      {Array.from({ length: drawn }, (_, index) => (
        <rect
          key={index}
          className={index < full ? 'c-alert' : 'c-track'}
          x={index * STEP}
          width={SIDE}
          height={SIDE}
        />
      ))}
    </svg>
  );
}
