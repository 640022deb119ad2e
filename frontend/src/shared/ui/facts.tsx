import type { ReactNode } from 'react';
import { Missing } from './rate';

interface FactsProps {
  items: [term: string, value: ReactNode][];
  /** In a column beside the content: terms at the left, values at the right. */
  side?: boolean;
}

/** A sheet's facts, term by term; what is not known says so. */
export function Facts({ items, side = false }: FactsProps) {
  return (
    <dl className={side ? 'pilo-facts pilo-facts--side' : 'pilo-facts'}>
      {items.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value === null || value === undefined || value === '' ? <Missing /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
