import type { ReactNode } from 'react';
import { formatEuros, isNegative } from '@/shared/lib/money';
import { Missing } from './rate';
import './amount-tiles.css';

export interface AmountTileProps {
  /** null: sans objet. */
  amount: string | null;
  /** What it is, as the end of a sentence: "peuvent encore être engagés". */
  label: string;
  /** Of what it is made. */
  note?: ReactNode;
  /** Going badly: said by the words too. */
  late?: boolean;
}

/** One answer in large. */
export function AmountTile({ amount, label, note, late = false }: AmountTileProps) {
  const bad = late || (amount !== null && isNegative(amount));
  return (
    <li>
      <span className={bad ? 'pilo-figures__value pilo-amounts__late' : 'pilo-figures__value'}>
        {amount === null ? <Missing why="sans objet" /> : formatEuros(amount)}
      </span>
      <span className="pilo-amounts__label">{label}</span>
      {note && <p className="pilo-mention">{note}</p>}
    </li>
  );
}

/** The answers of a page on money, side by side; two by two on a phone. */
export const AmountTiles = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className="pilo-amounts" aria-label={label}>
    {children}
  </ul>
);
