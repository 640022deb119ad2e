import type { ReactNode } from 'react';
import { Missing } from './rate';

/** A sheet's facts, term by term; what is not known says so. */
export function Facts({ items }: { items: [term: string, value: ReactNode][] }) {
  return (
    <dl className="pilo-facts">
      {items.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value === null || value === undefined || value === '' ? <Missing /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
