import { AppLink } from '../link';
import { Drawn, TableTwin } from './picture';

export interface RankedRow {
  key: string;
  name: string;
  href?: string;
  /** Of the longest, in percents: for drawing. */
  length: number;
  /** The figure as it is read: "46 %", "12", "non renseigné". */
  value: string;
  alerting?: boolean;
}

interface RankedBarsProps {
  sentence: string;
  caption: string;
  /** What is ranked, what is measured: the heads of the table. */
  head: [string, string];
  /** In the order to be read. */
  rows: RankedRow[];
  /** In percents: the median or what was expected of all. */
  tick?: number;
}

/** One bar a row, in their order; the figure is beside. */
export function RankedBars({ sentence, caption, head, rows, tick }: RankedBarsProps) {
  return (
    <div>
      <p className="pilo-caption">{sentence}</p>
      <ol className="pilo-rank">
        {rows.map(({ key, name, href, length, value, alerting = false }) => (
          <li key={key} className={alerting ? 'is-alert' : undefined}>
            {href ? <AppLink href={href}>{name}</AppLink> : <span>{name}</span>}
            <Drawn className="pilo-bar" label={`${name} : ${value}`}>
              <rect className="c-track" width="100%" height="100%" />
              <rect
                className={alerting ? 'c-alert' : 'c-fill'}
                width={`${length}%`}
                height="100%"
              />
              {tick !== undefined && (
                <rect className="c-tick" x={`${tick}%`} width="2" y="-1" height="14" />
              )}
            </Drawn>
            <span className="pilo-number">{value}</span>
          </li>
        ))}
      </ol>
      <TableTwin
        caption={caption}
        head={head}
        rows={rows.map(({ key, name, value }) => ({ key, cells: [name, value] }))}
      />
    </div>
  );
}
