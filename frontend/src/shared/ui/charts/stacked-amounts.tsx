import type { ReactNode } from 'react';
import { toPixels } from '@/shared/lib/decimal';
import { formatEuros, isZero } from '@/shared/lib/money';
import { Drawn, FiguresTwin } from './picture';

/** What was done, is planned, is free, is at risk: in this order along the bar. */
type Kind = 'done' | 'plan' | 'open' | 'risk';

export interface AmountPart {
  kind: Kind;
  label: string;
  /** Decimal, in euros; null where the question makes no sense. */
  amounts: (string | null)[];
}

interface StackedAmountsProps {
  sentence: string;
  caption: string;
  /** One bar each, with its total as the API gives it: "AE" and "CP". */
  bars: { name: string; label: string; total: string }[];
  parts: AmountPart[];
  /** Bars that are compared stand on the scale of the longest; else each is a whole of its own. */
  compared?: boolean;
  /** In the place of the table of its own figures: one that says more. */
  twin?: ReactNode;
  /** The figures stand under the bars, for who wants them at a glance: no table is hidden then. */
  shown?: boolean;
}

const said = (amount: string | null) => (amount === null ? 'sans objet' : formatEuros(amount));

/** For drawing: the amounts themselves are never added here. */
const sum = (lengths: number[]) => lengths.reduce((total, length) => total + length, 0);

interface BarProps {
  index: number;
  bar: string;
  parts: AmountPart[];
  /** What the whole width stands for; none = the bar itself. */
  scale: number | undefined;
}

function Bar({ index, bar, parts, scale }: BarProps) {
  const known = parts.flatMap(({ amounts, ...part }) => {
    const amount = amounts[index];
    return amount ? [{ ...part, amount }] : [];
  });
  const lengths = known.map(({ amount }) => toPixels(amount));
  const percent = (length: number) => (length / (scale ?? (sum(lengths) || 1))) * 100;
  const drawn = known.map(({ kind }, place) => ({
    kind,
    from: percent(sum(lengths.slice(0, place))),
    width: percent(lengths[place] ?? 0),
  }));
  const figures = known.map(
    ({ label, amount }) => `${label.toLocaleLowerCase('fr')} ${formatEuros(amount)}`,
  );
  return (
    <Drawn className="pilo-stack" label={`${bar} : ${figures.join(', ')}`}>
      <rect className="c-track" width="100%" height="100%" />
      {drawn.map(({ kind, from, width }) => (
        <rect
          key={kind}
          className={`c-${kind}`}
          x={`${from.toFixed(3)}%`}
          width={`${width.toFixed(3)}%`}
          height="100%"
        />
      ))}
      {drawn.slice(1).map(({ kind, from }) => (
        <rect key={kind} className="c-gap" x={`${from.toFixed(3)}%`} width="2" height="100%" />
      ))}
    </Drawn>
  );
}

const Square = ({ kind }: { kind: Kind }) => (
  <svg width="8" height="8">
    <rect className={`c-${kind}`} width="8" height="8" />
  </svg>
);

/** The keys and the figures in one table. */
function KeyTable({
  caption,
  bars,
  parts,
}: Pick<StackedAmountsProps, 'caption' | 'bars' | 'parts'>) {
  return (
    <table className="pilo-keyed">
      <caption className="fr-sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="fr-sr-only">Part</span>
          </th>
          {bars.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map(({ kind, label, amounts }) => (
          <tr key={kind}>
            <th scope="row">
              <Square kind={kind} /> {label}
            </th>
            {amounts.map((amount, index) => (
              <td
                key={bars[index]?.name}
                className={kind === 'risk' && amount !== null && !isZero(amount) ? 'pilo-late' : ''}
              >
                {said(amount)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Amounts that make a whole, one bar a whole, on the same four kinds. */
export function StackedAmounts(props: StackedAmountsProps) {
  const { sentence, caption, bars, parts, compared, twin, shown } = props;
  const longest = Math.max(...bars.map(({ total }) => toPixels(total)));
  const scale = compared && longest > 0 ? longest : undefined;
  return (
    <div>
      <p className="pilo-caption">{sentence}</p>
      {bars.map(({ name, label, total }, index) => (
        <div key={name} className="pilo-money">
          <p className="pilo-money__name">
            <span>
              <strong>{name}</strong> {label}
            </span>
            <span className="pilo-number">{formatEuros(total)}</span>
          </p>
          <Bar index={index} bar={name} parts={parts} scale={scale} />
        </div>
      ))}
      {shown ? (
        <KeyTable caption={caption} bars={bars} parts={parts} />
      ) : (
        <>
          <ul className="pilo-keys" aria-hidden="true">
            {parts.map(({ kind, label }) => (
              <li key={kind}>
                <Square kind={kind} />
                {label}
              </li>
            ))}
          </ul>
          {twin ?? (
            <FiguresTwin
              caption={caption}
              head={['', ...bars.map(({ name }) => name)]}
              rows={parts.map(({ kind, label, amounts }) => ({
                key: kind,
                cells: [label, ...amounts.map(said)],
              }))}
            />
          )}
        </>
      )}
    </div>
  );
}
