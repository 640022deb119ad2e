interface CountItem {
  value: string;
  label: string;
  /** Not known yet: its place is kept. */
  count: number | undefined;
}

interface CountBarProps {
  label: string;
  items: CountItem[];
  chosen: string[];
  onChoose: (value: string | undefined) => void;
}

/** How many of each, in one line: a figure, a word, a bar on one scale; a press filters. */
export function CountBar({ label, items, chosen, onChoose }: CountBarProps) {
  const most = Math.max(1, ...items.map(({ count }) => count ?? 0));
  return (
    <ul className="pilo-counts pilo-no-print" aria-label={label}>
      {items.map(({ value, label: word, count }) => {
        const pressed = chosen.includes(value);
        return (
          <li key={value}>
            <button
              type="button"
              aria-pressed={pressed}
              onClick={() => onChoose(pressed ? undefined : value)}
            >
              <span className="pilo-counts__text">
                <strong>{count?.toLocaleString('fr-FR') ?? '·'}</strong> {word}
              </span>
              <svg className="pilo-counts__bar" aria-hidden="true">
                <rect className="pilo-rate__track" width="100%" height="100%" />
                <rect
                  className="pilo-rate__fill"
                  width={`${Math.round((100 * (count ?? 0)) / most)}%`}
                  height="100%"
                />
              </svg>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
