import { Sparkline } from './sparkline';
import { common, formatCount } from './scales';
import { FiguresTwin } from './picture';

interface SmallMultiplesProps {
  sentence: string;
  caption: string;
  /** The names of the points, oldest first: "janv.", "févr.". */
  points: string[];
  /** The same measure of several things. */
  series: { key: string; name: string; counts: number[] }[];
}

/** The same small curve of several things, on one scale. */
export function SmallMultiples({ sentence, caption, points, series }: SmallMultiplesProps) {
  const scale = common([0, ...series.flatMap(({ counts }) => counts)]);
  return (
    <div>
      <p className="pilo-caption">{sentence}</p>
      <ul className="pilo-multiples">
        {series.map(({ key, name, counts }) => (
          <li key={key}>
            <span>{name}</span>
            <Sparkline
              values={counts}
              scale={scale}
              label={`${name} : ${counts.map(formatCount).join(', ')}`}
            />
            <strong className="pilo-number">{formatCount(counts.at(-1) ?? 0)}</strong>
          </li>
        ))}
      </ul>
      <FiguresTwin
        caption={caption}
        head={['', ...points]}
        rows={series.map(({ key, name, counts }) => ({
          key,
          cells: [name, ...counts.map(formatCount)],
        }))}
      />
    </div>
  );
}
