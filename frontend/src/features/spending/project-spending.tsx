import { useQuery } from '@tanstack/react-query';
import { daysBetween, formatDate } from '@/shared/lib/dates';
import { toPixels } from '@/shared/lib/decimal';
import { formatEuros } from '@/shared/lib/money';
import { useMay, useMe } from '@/shared/session/me';
import { Block } from '@/shared/ui/block';
import { Drawn, FiguresTwin } from '@/shared/ui/charts/picture';
import { Loaded } from '@/shared/ui/states';
import { burnQuery, type BurnPoint } from './burn';
import { CommitmentsOf } from './line-commitments';
import '@/shared/ui/charts/amounts.css';
import './spending.css';

interface Milestone {
  name: string;
  plannedDate: string;
  actualDate: string | null;
}

const dayOf = ({ actualDate, plannedDate }: Milestone) => actualDate ?? plannedDate;

/** From the first thing that happened to the last that is to come. */
function useScale(points: BurnPoint[], milestones: Milestone[]) {
  const { businessDate } = useMe();
  const days = [...points.map(({ day }) => day), ...milestones.map(dayOf), businessDate].toSorted();
  const first = days[0] ?? businessDate;
  const length = Math.max(1, daysBetween(first, days.at(-1) ?? businessDate));
  const top = Math.max(1, ...points.flatMap(({ ae, cp }) => [toPixels(ae), toPixels(cp)]));
  return {
    today: businessDate,
    x: (day: string) => (100 * daysBetween(first, day)) / length,
    y: (amount: string) => 100 - (92 * toPixels(amount)) / top,
  };
}

type Scale = ReturnType<typeof useScale>;

/** In steps: between two operations nothing moves. */
function stepsOf(points: BurnPoint[], of: 'ae' | 'cp', { x, y, today }: Scale): string {
  const at = points.map((point) => `H${x(point.day).toFixed(2)}V${y(point[of]).toFixed(2)}`);
  return `M${x(points[0]?.day ?? today).toFixed(2)} 100${at.join('')}H${x(today).toFixed(2)}`;
}

function Curves({ points, milestones, label }: BurnProps & { label: string }) {
  const scale = useScale(points, milestones);
  const last = points.at(-1);
  return (
    <div className="pilo-burn">
      <Drawn className="pilo-burn__drawing" label={label}>
        {milestones.map((milestone) => (
          <line
            key={`${milestone.name}-${dayOf(milestone)}`}
            className="pilo-burn__milestone"
            x1={`${scale.x(dayOf(milestone)).toFixed(2)}%`}
            x2={`${scale.x(dayOf(milestone)).toFixed(2)}%`}
            y2="100%"
          >
            <title>{`${milestone.name}, ${formatDate(dayOf(milestone))}`}</title>
          </line>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
          <path className="pilo-burn__ae" d={stepsOf(points, 'ae', scale)} />
          <path className="pilo-burn__cp" d={stepsOf(points, 'cp', scale)} />
        </svg>
        <line
          className="c-now"
          x1={`${scale.x(scale.today).toFixed(2)}%`}
          x2={`${scale.x(scale.today).toFixed(2)}%`}
          y1="0"
          y2="100%"
        />
        {last && (
          <text className="pilo-burn__text" x="0" y="10">
            {formatEuros(last.ae)}
          </text>
        )}
      </Drawn>
    </div>
  );
}

interface BurnProps {
  points: BurnPoint[];
  milestones: Milestone[];
}

function sentence(last: BurnPoint, milestones: Milestone[], today: string): string {
  const next = milestones
    .filter(({ actualDate, plannedDate }) => actualDate === null && plannedDate >= today)
    .toSorted((one, other) => one.plannedDate.localeCompare(other.plannedDate))[0];
  const money = `${formatEuros(last.ae)} engagés et ${formatEuros(last.cp)} payés à ce jour`;
  return next
    ? `${money}\u00a0; prochain jalon le ${formatDate(next.plannedDate)}, « ${next.name} ».`
    : `${money}.`;
}

function Keys() {
  return (
    <ul className="pilo-keys" aria-hidden="true">
      <li>
        <svg width="24" height="8">
          <path className="pilo-burn__ae" d="M0 4H24" />
        </svg>
        engagé net
      </li>
      <li>
        <svg width="24" height="8">
          <path className="pilo-burn__cp" d="M0 4H24" />
        </svg>
        payé
      </li>
      <li>
        <svg width="8" height="14">
          <path className="pilo-burn__milestone" d="M4 0V14" />
        </svg>
        jalon
      </li>
      <li>
        <svg width="8" height="14">
          <path className="c-now" d="M4 0V14" />
        </svg>
        aujourd’hui
      </li>
    </ul>
  );
}

/** What was committed and paid, beside the milestones: on one picture. */
function Burn({ points, milestones }: BurnProps) {
  const { businessDate } = useMe();
  const last = points.at(-1);
  if (!last) {
    return <p className="fr-mb-0">Rien n’est encore engagé pour ce projet.</p>;
  }
  const said = sentence(last, milestones, businessDate);
  return (
    <>
      <p className="pilo-block__says">{said}</p>
      <Keys />
      <Curves points={points} milestones={milestones} label={said} />
      <FiguresTwin
        caption="Engagé et payé du projet, jour après jour, et ses jalons"
        head={['Date', 'Engagé net', 'Payé', 'Jalon']}
        rows={[
          ...points.map(({ day, ae, cp }) => ({
            day,
            cells: [formatEuros(ae), formatEuros(cp), ''],
          })),
          ...milestones.map((milestone) => ({
            day: dayOf(milestone),
            cells: ['', '', milestone.name],
          })),
        ]
          .toSorted((one, other) => one.day.localeCompare(other.day))
          .map(({ day, cells }, index) => ({
            key: `${index}-${day}`,
            cells: [formatDate(day), ...cells],
          }))}
      />
    </>
  );
}

/** The project's tab: the burn against the milestones, then its commitments. */
export function ProjectSpending({ code, milestones }: { code: string; milestones: Milestone[] }) {
  const mayRead = useMay('listCommitments');
  const { businessDate } = useMe();
  const query = useQuery({ ...burnQuery(code, businessDate), enabled: mayRead });
  return mayRead ? (
    <>
      <Block id="rythme" title="Dépense et jalons">
        <Loaded query={query} lines={6}>
          {(points) =>
            points === null ? (
              <p className="fr-mb-0">Trop d’engagements pour un dessin : voyez leur liste.</p>
            ) : (
              <Burn points={points} milestones={milestones} />
            )
          }
        </Loaded>
      </Block>
      <CommitmentsOf filters={{ project: code }} none="Rien n’est encore engagé pour ce projet." />
    </>
  ) : null;
}
