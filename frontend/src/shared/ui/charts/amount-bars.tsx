import { toPixels } from '@/shared/lib/decimal';
import { formatEuros, isNegative } from '@/shared/lib/money';
import { AppLink } from '../link';
import { Drawn, FiguresTwin } from './picture';
import './amounts.css';

/** One ledger of one row: AE and CP are never on the same bar. */
export interface Spent {
  opened: string;
  /** Committed for AE, paid for CP. */
  used: string;
  available: string;
}

export interface AmountRow {
  key: string;
  name: string;
  href?: string;
  ae: Spent;
  cp: Spent;
  /** Service fait, in the table alone. */
  certified: string;
}

interface AmountBarsProps {
  rows: AmountRow[];
  /** Says what the table holds. */
  caption: string;
  /** "Axe". */
  head: string;
  /** The API's own sums. */
  total?: Omit<AmountRow, 'key' | 'name'>;
  /** Under the headings around it. */
  level?: 3 | 4;
}

/** For drawing: the longest opening of all, so that the bars compare. */
const longest = (rows: AmountRow[]): number =>
  Math.max(
    1,
    ...rows.flatMap(({ ae, cp }) =>
      [ae, cp].flatMap(({ opened, used }) => [toPixels(opened), toPixels(used)]),
    ),
  );

interface BarProps {
  name: 'AE' | 'CP';
  of: Spent;
  most: number;
}

const WORDS = { AE: ['engagés', 'ouverts'], CP: ['payés', 'ouverts'] } as const;

function Bar({ name, of: { opened, used, available }, most }: BarProps) {
  const [done, open] = WORDS[name];
  const over = isNegative(available);
  const width = (amount: string) => `${((100 * Math.max(0, toPixels(amount))) / most).toFixed(2)}%`;
  return (
    <li>
      <span className="pilo-axis__name">{name}</span>
      <Drawn
        className="pilo-bar pilo-bar--thick"
        label={`${name} : ${formatEuros(used)} ${done} sur ${formatEuros(opened)} ${open}`}
      >
        {over && <rect className="c-risk" width={width(used)} height="100%" />}
        <rect className={over ? 'c-fill' : 'c-open'} width={width(opened)} height="100%" />
        {!over && <rect className="c-fill" width={width(used)} height="100%" />}
      </Drawn>
      <strong className={over ? 'pilo-number pilo-late' : 'pilo-number'}>
        {formatEuros(available)}
      </strong>
    </li>
  );
}

const figures = ({ ae, cp, certified }: Omit<AmountRow, 'key' | 'name'>) =>
  [ae.opened, ae.used, ae.available, certified, cp.opened, cp.used, cp.available].map(formatEuros);

/** Where money stands, row by row: one bar for AE, one for CP, what is left in figures. */
export function AmountBars({ rows, caption, head, total, level = 3 }: AmountBarsProps) {
  const Title = `h${level}` as const;
  const most = longest(rows);
  return (
    <>
      <p className="pilo-keys" aria-hidden="true">
        <span>
          <svg width="24" height="8">
            <rect className="c-fill" width="24" height="8" />
          </svg>
          consommé
        </span>
        <span>
          <svg width="24" height="8">
            <rect className="c-open" width="24" height="8" />
          </svg>
          disponible, chiffré à droite
        </span>
      </p>
      {rows.map(({ key, name, href, ae, cp }) => (
        <div key={key}>
          <Title className="pilo-axis__title">
            {href ? <AppLink href={href}>{name}</AppLink> : name}
          </Title>
          <ul className="pilo-axis">
            <Bar name="AE" of={ae} most={most} />
            <Bar name="CP" of={cp} most={most} />
          </ul>
        </div>
      ))}
      <FiguresTwin
        caption={caption}
        head={[
          head,
          'AE ouvertes',
          'AE engagées',
          'AE disponibles',
          'Service fait certifié',
          'CP ouverts',
          'CP payés',
          'CP disponibles',
        ]}
        rows={[
          ...rows.map((row) => ({ key: row.key, cells: [row.name, ...figures(row)] })),
          ...(total ? [{ key: 'total', cells: ['Total', ...figures(total)] }] : []),
        ]}
      />
    </>
  );
}
