import { formatMonth } from '@/shared/lib/dates';
import { formatRate, toPixels } from '@/shared/lib/decimal';
import { ExpectedBar, TickKey } from '@/shared/ui/charts/bar';
import { FiguresTwin } from '@/shared/ui/charts/picture';
import { common } from '@/shared/ui/charts/scales';
import { Sparkline } from '@/shared/ui/charts/sparkline';
import { AppLink } from '@/shared/ui/link';
import type { CardProps, PriorityLine } from './api';
import { Block, counted } from '@/shared/ui/block';
import { isNear, points, said } from './points';

const shownRate = ({ rate, median }: PriorityLine) => rate ?? median;

const isLate = ({ lead }: PriorityLine) => lead !== null && lead.startsWith('-') && !isNear(lead);
const isFar = ({ lead }: PriorityLine) => lead !== null && toPixels(lead) <= -10;

function Lead({ line }: { line: PriorityLine }) {
  const { lead } = line;
  if (lead === null) {
    return null;
  }
  if (isNear(lead)) {
    return <>À l’attendu</>;
  }
  return isLate(line) ? (
    <strong className={isFar(line) ? 'pilo-late' : undefined}>{points(lead)} sous l’attendu</strong>
  ) : (
    <>{points(lead)} au-dessus de l’attendu</>
  );
}

function PriorityRow({ line, scale }: { line: PriorityLine; scale: readonly [number, number] }) {
  const { id, title, rate, expected, months, alertingDepartments } = line;
  const shown = shownRate(line);
  const [first] = months;
  const last = months.at(-1);
  const late = isFar(line);
  return (
    <li>
      <AppLink className="pilo-item__title" href={`/feuille-de-route/priorites/${id}`}>
        {title}
      </AppLink>
      <strong className="pilo-prios__rate pilo-number">
        {shown === null ? 'sans objet' : formatRate(shown)}
      </strong>
      <ExpectedBar rate={shown} expected={expected} late={late} />
      {first && last ? (
        <Sparkline
          values={months.map((month) => toPixels(month.rate))}
          scale={scale}
          late={late}
          label={`De ${formatMonth(first.month)} à ${formatMonth(last.month)} : de ${formatRate(first.rate)} à ${formatRate(last.rate)}`}
        />
      ) : (
        <span />
      )}
      <span className="pilo-item__why">
        {rate === null && 'Médiane des départements. '}
        <Lead line={line} />
        {alertingDepartments > 0 &&
          `${line.lead === null ? '' : '\u00a0; '}${counted(alertingDepartments, 'département', 'départements')} en alerte`}
      </span>
    </li>
  );
}

const NUMBERS = ['', 'La priorité', 'Les deux', 'Les trois', 'Les quatre', 'Les cinq', 'Les six'];

function prioritiesTitle(count: number): string {
  return count === 1 ? 'La priorité' : `${NUMBERS[count] ?? `Les ${count}`} priorités`;
}

/** The rates of the chosen priorities, each beside what was expected of it. */
export function PrioritiesCard({ roadmap: { priorities } }: CardProps) {
  const scale = common([
    0,
    ...priorities.flatMap(({ months }) => months.map(({ rate }) => toPixels(rate))),
  ]);
  const late = priorities.filter(isLate).length;
  const month = priorities.find(({ expectedMonth }) => expectedMonth)?.expectedMonth;
  return (
    <Block
      id="priorites"
      title={prioritiesTitle(priorities.length)}
      more={['Feuille de route', '/feuille-de-route']}
      sentence={
        <span className="pilo-keys">
          <span>
            {late === 0
              ? 'Aucune n’est en retard.'
              : `${counted(late, 'priorité', 'priorités')} sur ${priorities.length} en retard.`}
          </span>
          {month && (
            <span>
              <TickKey /> attendu en {formatMonth(month)}
            </span>
          )}
        </span>
      }
    >
      <ul className="pilo-prios">
        {priorities.map((line) => (
          <PriorityRow key={line.id} line={line} scale={scale} />
        ))}
      </ul>
      <FiguresTwin
        caption="Taux d’avancement des priorités"
        head={[
          'Priorité',
          'Taux d’avancement',
          'Attendu',
          'Il y a un an',
          'Départements en alerte',
        ]}
        rows={priorities.map((line) => ({
          key: line.id,
          cells: [
            line.title,
            said(shownRate(line)),
            said(line.expected),
            said(line.months[0]?.rate ?? null),
            String(line.alertingDepartments),
          ],
        }))}
      />
    </Block>
  );
}
