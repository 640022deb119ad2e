import { lazy, Suspense } from 'react';
import { formatMonth } from '@/shared/lib/dates';
import { formatDecimal, formatRate, toPixels } from '@/shared/lib/decimal';
import { useTerritories } from '@/shared/reference/territories';
import { ExpectedBar, TickKey } from '@/shared/ui/charts/bar';
import { TableTwin } from '@/shared/ui/charts/picture';
import { common } from '@/shared/ui/charts/scales';
import { Sparkline } from '@/shared/ui/charts/sparkline';
import { Squares } from '@/shared/ui/charts/squares';
import { Strip } from '@/shared/ui/charts/strip';
import { AppLink } from '@/shared/ui/link';
import type { Home, Place, PriorityLine, Roadmap } from './api';
import { Block, counted } from './block';

// The outlines of the country's départements weigh more than all the rest of the page.
const AlertMap = lazy(() =>
  import('@/shared/ui/map/alert-map').then((map) => ({ default: map.AlertMap })),
);

export interface CardProps {
  home: Home;
  roadmap: Roadmap;
}

const ROWS = 5;

function PlaceRows({ places }: { places: Place[] }) {
  return (
    <ol className="pilo-rows">
      {places.map(({ territory, name, alerts, indicators, worst }) => (
        <li className="pilo-row" key={territory}>
          <div className="pilo-row__main">
            <AppLink className="pilo-row__title" href={`/territoires/${territory}`}>
              {name}
            </AppLink>
            <span className="pilo-row__why">{worst}</span>
          </div>
          <div className="pilo-row__side">
            <strong className="pilo-number" aria-hidden="true">
              {alerts} sur {indicators}
            </strong>
            <Squares
              count={alerts}
              of={indicators}
              label={`${counted(alerts, 'indicateur', 'indicateurs')} en alerte sur ${indicators}`}
            />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** "13 alertes : 12 dans 5 départements sur 13, 1 pour la région." */
function placesSentence({ alertCount }: Home, { places, departments }: Roadmap): string {
  if (alertCount === 0) {
    return 'Aucune alerte, ni retard ni recul.';
  }
  const below = places.reduce((sum, { alerts }) => sum + alerts, 0);
  const parts = [
    below > 0 &&
      `${below} dans ${counted(places.length, 'département', 'départements')} sur ${departments}`,
    alertCount > below && `${alertCount - below} pour la région`,
  ].filter(Boolean);
  return `${counted(alertCount, 'alerte', 'alertes')}\u00a0: ${parts.join(', ')}.`;
}

function Others({ count }: { count: number }) {
  return count === 0 ? null : (
    <p className="pilo-block__others">
      <AppLink className="fr-link fr-link--sm" href="/indicateurs">
        {count > 1
          ? `Les ${count.toLocaleString('fr-FR')} autres indicateurs suivis`
          : 'L’autre indicateur suivi'}
      </AppLink>
    </p>
  );
}

/** Where it goes badly: the map beside the départements, the worst first. */
export function PlacesCard({ home, roadmap, map }: CardProps & { map: boolean }) {
  const { departments } = useTerritories();
  const sentence = placesSentence(home, roadmap);
  const alerts = new Map(roadmap.places.map((place) => [place.territory, place.alerts]));
  const { places } = roadmap;
  return (
    <Block
      id="alertes"
      title={map ? 'Où cela va mal' : 'Alertes'}
      sentence={sentence}
      more={['Feuille de route', '/feuille-de-route']}
    >
      <div className={map ? 'pilo-pair' : undefined}>
        {map && (
          <div className="pilo-home__map">
            <Suspense>
              {departments.length > 0 && (
                <AlertMap
                  sentence={sentence}
                  places={departments.map(({ code, name }) => ({
                    code,
                    name,
                    alerts: alerts.get(code) ?? 0,
                  }))}
                />
              )}
            </Suspense>
          </div>
        )}
        <PlaceRows places={places.slice(0, ROWS)} />
      </div>
      {places.length > 0 && (
        <TableTwin
          caption="Alertes par département"
          head={['Département', 'En alerte', 'Indicateurs', 'Le plus loin de la médiane']}
          rows={places.map(({ territory, name, alerts: count, indicators, worst }) => ({
            key: territory,
            cells: [name, String(count), String(indicators), worst],
          }))}
        />
      )}
      <Others count={roadmap.otherIndicators} />
    </Block>
  );
}

const shownRate = ({ rate, median }: PriorityLine) => rate ?? median;

/** Points as people say them: "27 points". */
function points(gap: string): string {
  const whole = formatDecimal(gap.replace('-', ''), 0);
  return `${whole} ${whole === '0' || whole === '1' ? 'point' : 'points'}`;
}

const isNear = (gap: string) => formatDecimal(gap.replace('-', ''), 0) === '0';
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
      <AppLink className="pilo-row__title" href={`/feuille-de-route/priorites/${id}`}>
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
      <span className="pilo-row__why">
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
      <TableTwin
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

const said = (rate: string | null) => (rate === null ? 'sans objet' : formatRate(rate));

function gapSentence({ gap, alerting }: PriorityLine): [late: boolean, words: string] {
  if (gap === null) {
    return [alerting, 'Sans médiane à laquelle le comparer'];
  }
  if (isNear(gap)) {
    return [alerting, 'À la médiane des départements'];
  }
  return [
    alerting,
    `${points(gap)} ${gap.startsWith('-') ? 'sous la' : 'au-dessus de la'} médiane`,
  ];
}

function StripRow({ line, home }: { line: PriorityLine; home: Home }) {
  const { id, title, rate, median, departments } = line;
  const [late, words] = gapSentence(line);
  const here = home.territory ?? '';
  return (
    <li>
      <AppLink
        className="pilo-row__title"
        href={`/feuille-de-route/priorites/${id}?territoire=${here}`}
      >
        {title}
      </AppLink>
      <strong className="pilo-prios__rate pilo-number">
        {rate === null ? 'non renseigné' : formatRate(rate)}
      </strong>
      <div className="pilo-prios__all">
        <Strip
          name={home.territoryName ?? ''}
          self={rate}
          median={median}
          late={late}
          others={departments
            .filter(({ territory }) => territory !== here)
            .map(({ territory, rate: other }) => ({ key: territory, rate: other }))}
        />
      </div>
      <span className="pilo-row__why">
        {late ? <strong className="pilo-late">{words}, en alerte</strong> : words}
      </span>
    </li>
  );
}

/** One's own département among the others of the region. */
export function StripsCard({ home, roadmap: { priorities } }: CardProps) {
  const name = home.territoryName ?? '';
  const below = priorities.filter(({ gap }) => gap?.startsWith('-') && !isNear(gap)).length;
  return (
    <Block
      id="territoire"
      title={`${name}, dans la région`}
      more={['Fiche du territoire', `/territoires/${home.territory}`]}
      sentence={
        <span className="pilo-keys">
          <span>
            {below === 0
              ? 'Nulle part sous la médiane.'
              : `Sous la médiane dans ${counted(below, 'priorité', 'priorités')} sur ${priorities.length}.`}
          </span>
          <span>
            <svg width="12" height="12" aria-hidden="true">
              <circle className="c-self" cx="6" cy="6" r="6" />
            </svg>
            {name} (orange : alerte)
          </span>
          <span>
            <svg width="8" height="8" aria-hidden="true">
              <circle className="c-other" cx="4" cy="4" r="4" />
            </svg>
            les autres
          </span>
          <span>
            <TickKey /> médiane
          </span>
        </span>
      }
    >
      <ul className="pilo-prios">
        {priorities.map((line) => (
          <StripRow key={line.id} line={line} home={home} />
        ))}
      </ul>
      <TableTwin
        caption={`Taux d’avancement : ${name} et médiane des départements`}
        head={['Priorité', name, 'Médiane']}
        rows={priorities.map(({ id, title, rate, median }) => ({
          key: id,
          cells: [title, rate === null ? 'non renseigné' : formatRate(rate), said(median)],
        }))}
      />
    </Block>
  );
}
