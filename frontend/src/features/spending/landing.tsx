import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@/shared/api/types';
import { formatLongDate } from '@/shared/lib/dates';
import { formatEuros, isNegative, isZero, minus, plus } from '@/shared/lib/money';
import { stringifySearch } from '@/shared/lib/search-params';
import { useAsOf } from '@/shared/lib/view-params';
import { useMay } from '@/shared/session/me';
import { AmountTile } from '@/shared/ui/amount-tiles';
import { Block } from '@/shared/ui/block';
import { FiguresTwin } from '@/shared/ui/charts/picture';
import { StackedAmounts } from '@/shared/ui/charts/stacked-amounts';
import { Loaded } from '@/shared/ui/states';
import { landingQuery, scheduleQuery, totalQuery, type Landing, type Schedule } from './api';
import './spending.css';

interface PotProps {
  scheme: string;
  year: number;
}

const useLanding = ({ scheme, year }: PotProps) =>
  useQuery({ ...landingQuery(scheme, year, useAsOf()), enabled: useMay('getBudgetLanding') });

const useSchedule = ({ scheme, year }: PotProps) =>
  useQuery({ ...scheduleQuery(scheme, year, useAsOf()), enabled: useMay('getPaymentSchedule') });

/** In large: what may be lost this year, and what will lack the next. */
export function LandingTiles(pot: PotProps) {
  const { data: landing } = useLanding(pot);
  const { data: schedule } = useSchedule(pot);
  const [next] = schedule?.years ?? [];
  return (
    <>
      {landing &&
        (isNegative(landing.total.atRisk) ? (
          <AmountTile
            amount={minus('0.00', landing.total.atRisk)}
            label={`manquent en ${pot.year}`}
            note="CP\u00a0: il est attendu plus qu’il n’est ouvert"
            late
          />
        ) : (
          <AmountTile
            amount={landing.total.atRisk}
            label="risquent d’être perdus"
            note="CP ni payés, ni attendus, ni demandés en report"
            late={!isZero(landing.total.atRisk)}
          />
        ))}
      {next?.lacking && next.forecastCp && !isZero(next.lacking) && (
        <AmountTile
          amount={next.lacking}
          label={`manqueront en ${next.year}`}
          note={`CP\u00a0: ${formatEuros(next.amount)} à payer, ${formatEuros(next.forecastCp)} prévus`}
          late
        />
      )}
    </>
  );
}

/** How a figure is made, in the API's own sentences. */
const Method = ({ sentences }: { sentences: string[] }) => (
  <details className="pilo-fold">
    <summary>Méthode</summary>
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </details>
);

const free = (amount: string | null) => (amount === null || isNegative(amount) ? '0.00' : amount);

function sentenceOf({ total }: Landing): string {
  const report = isZero(total.carryOverRequested)
    ? ''
    : `, dont ${formatEuros(total.carryOverRequested)} demandés en report`;
  return `${formatEuros(total.landing)} payés sur ${formatEuros(total.openedCp)}\u00a0: ${formatEuros(total.unused)} non consommés${report}.`;
}

interface StackProps {
  landing: Landing;
  /** The API's own sum of the scheme and year; null where it has no line. */
  whole: Schemas['BudgetExecutionItem'] | null;
}

/** AE and CP beside each other, once both are known: what is not read yet is not 0. */
function LandingStack({ landing, scheme, year }: PotProps & { landing: Landing }) {
  const whole = useQuery(totalQuery(scheme, year, useAsOf()));
  return (
    <Loaded query={whole} lines={5}>
      {(of) => <Stack landing={landing} whole={of} />}
    </Loaded>
  );
}

function Stack({ landing, whole }: StackProps) {
  const { total, year } = landing;
  return (
    <StackedAmounts
      sentence={sentenceOf(landing)}
      caption={`AE et CP de ${year}, en euros`}
      bars={[
        { name: 'AE', label: 'ouvertes', total: whole?.openedAe ?? '0.00' },
        { name: 'CP', label: 'ouverts', total: total.openedCp },
      ]}
      parts={[
        { kind: 'done', label: 'Engagé, payé', amounts: [whole?.consumedAe ?? null, total.paidCp] },
        {
          kind: 'plan',
          label: 'Demandé, attendu',
          amounts: [whole?.requestedAe ?? null, plus(total.unpaidService, total.planned)],
        },
        {
          kind: 'open',
          label: 'Libre, demandé en report',
          amounts: [free(whole?.freeAe ?? null), total.carryOverRequested],
        },
        { kind: 'risk', label: 'À risque', amounts: [null, free(total.atRisk)] },
      ]}
    />
  );
}

/** Where the year ends, and how that is known. */
export function LandingBlock(pot: PotProps) {
  const landing = useLanding(pot);
  const mayRead = useMay('getBudgetLanding');
  const maySimulate = useMay('simulateBudgetLanding');
  const asOf = useAsOf();
  return mayRead ? (
    <Block
      id="atterrissage"
      title={`Atterrissage fin ${pot.year}`}
      {...(maySimulate && !asOf
        ? {
            more: [
              'Et si…\u00a0?',
              `/budget/simulation${stringifySearch({ scheme: pot.scheme, year: pot.year })}`,
            ] as const,
          }
        : {})}
    >
      <Loaded query={landing} lines={6}>
        {(data) => (
          <>
            <LandingStack {...pot} landing={data} />
            {data.lastAcknowledgement === null ? (
              <p className="pilo-mention">
                Les dates de fin de gestion ne sont pas renseignées : tout ce qui est prévu cette
                année est compté.
              </p>
            ) : (
              !isZero(data.total.plannedLate) && (
                <p className="pilo-late">
                  {formatEuros(data.total.plannedLate)} sont prévus après le{' '}
                  {formatLongDate(data.lastAcknowledgement)}, ou servis et non payés après la
                  dernière demande de paiement : ils passent à l’année suivante.
                </p>
              )
            )}
            <Method sentences={data.method} />
          </>
        )}
      </Loaded>
    </Block>
  ) : null;
}

const yearName = ({ year, beyond }: Schedule['years'][number]) =>
  beyond ? `${year} et après` : String(year);

function NextYear({ schedule }: { schedule: Schedule }) {
  const [next] = schedule.years;
  const { remainingAtEnd, matches, unscheduled, year } = schedule;
  if (!next) {
    return <p className="fr-mb-0">Rien ne restera à payer fin {year}.</p>;
  }
  const { amount, forecastCp, lacking } = next;
  return (
    <>
      <StackedAmounts
        sentence={`${formatEuros(remainingAtEnd)} resteront à payer fin ${year}, dont ${formatEuros(amount)} en ${next.year}.`}
        caption={`À payer en ${next.year}, en euros`}
        compared
        bars={[
          { name: 'À payer', label: `en ${next.year}`, total: amount },
          ...(forecastCp ? [{ name: 'CP prévus', label: '', total: forecastCp }] : []),
        ]}
        parts={[
          {
            kind: 'done',
            label: 'Avec des CP prévus',
            amounts: [lacking ? minus(amount, free(lacking)) : null, forecastCp],
          },
          { kind: 'risk', label: 'Sans CP prévus', amounts: [lacking && free(lacking), null] },
          ...(forecastCp
            ? []
            : [{ kind: 'plan' as const, label: 'CP non renseignés', amounts: [amount] }]),
        ]}
        twin={
          <FiguresTwin
            caption="Échéancier des restes à payer"
            head={['Année', 'À payer', 'CP prévus', 'Manque']}
            rows={schedule.years.map((one) => ({
              key: yearName(one),
              cells: [
                yearName(one),
                formatEuros(one.amount),
                one.forecastCp ? formatEuros(one.forecastCp) : 'non renseigné',
                one.lacking ? formatEuros(one.lacking) : 'sans objet',
              ],
            }))}
          />
        }
      />
      {!matches && (
        <p className="pilo-late">
          L’échéancier ne fait pas le reste à payer (B6) : rien ne prévoit{' '}
          {formatEuros(unscheduled)}.
        </p>
      )}
      <Method sentences={schedule.method} />
    </>
  );
}

/** The next year: what there will be to pay, and with what. */
export function ScheduleBlock(pot: PotProps) {
  const schedule = useSchedule(pot);
  const mayRead = useMay('getPaymentSchedule');
  const [next] = schedule.data?.years ?? [];
  const lacks = next?.lacking && !isZero(next.lacking);
  return mayRead ? (
    <Block
      id="annee-suivante"
      title={`${pot.year + 1}\u00a0: ${lacks ? 'ce qui manquera' : 'ce qui restera à payer'}`}
    >
      <Loaded query={schedule} lines={6}>
        {(data) => <NextYear schedule={data} />}
      </Loaded>
    </Block>
  ) : null;
}
