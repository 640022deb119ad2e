import { AppLink } from '../link';
import './charts.css';

interface CountItem {
  key: string;
  name: string;
  /** Not known yet: its place is kept. */
  count: number | undefined;
  href?: string;
}

/** How many of each, on one scale that begins at 0: a name, a bar, the figure. It is its own table. */
export function CountBars({ label, items }: { label: string; items: CountItem[] }) {
  const most = Math.max(1, ...items.map(({ count }) => count ?? 0));
  return (
    <ul className="pilo-tally" aria-label={label}>
      {items.map(({ key, name, count, href }) => (
        <li key={key}>
          <span>{href ? <AppLink href={href}>{name}</AppLink> : name}</span>
          <svg className="pilo-bar" aria-hidden="true">
            <rect className="c-track" width="100%" height="100%" />
            <rect className="c-fill" width={`${(100 * (count ?? 0)) / most}%`} height="100%" />
          </svg>
          <strong>{count?.toLocaleString('fr-FR') ?? '·'}</strong>
        </li>
      ))}
    </ul>
  );
}
