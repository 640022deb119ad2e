import { formatRate, toPixels } from '@/shared/lib/decimal';
import { Drawn } from './picture';

interface StripProps {
  name: string;
  self: string | null;
  median: string | null;
  /** The rates of the others. */
  others: { key: string; rate: string }[];
  late: boolean;
}

/** "Lot 46 %, médiane 63 %, de 29 % à 86 %". */
export function stripLabel({ name, self, median, others }: StripProps): string {
  const rates = [...others.map(({ rate }) => rate), ...(self === null ? [] : [self])];
  const sorted = rates.toSorted((a, b) => toPixels(a) - toPixels(b));
  const [low] = sorted;
  const high = sorted.at(-1);
  return [
    `${name} ${self === null ? 'non renseigné' : formatRate(self)}`,
    ...(median === null ? [] : [`médiane ${formatRate(median)}`]),
    ...(low && high ? [`de ${formatRate(low)} à ${formatRate(high)}`] : []),
  ].join(', ');
}

/** Oneself among the others, on the scale of rates. */
export function Strip(props: StripProps) {
  const { self, median, others, late } = props;
  return (
    <Drawn className="pilo-strip" label={stripLabel(props)}>
      <line className="c-axis" x1="0" x2="100%" y1="12" y2="12" />
      {others.map(({ key, rate }) => (
        <circle key={key} className="c-other" cx={`${rate}%`} cy="12" r="4" />
      ))}
      {median !== null && <rect className="c-tick" x={`${median}%`} width="2" y="4" height="16" />}
      {self !== null && (
        <circle className={late ? 'c-self c-alert' : 'c-self'} cx={`${self}%`} cy="12" r="7" />
      )}
    </Drawn>
  );
}
