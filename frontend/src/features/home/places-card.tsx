import { lazy, Suspense, useId, useState } from 'react';
import { useTerritories } from '@/shared/reference/territories';
import { FiguresTwin } from '@/shared/ui/charts/picture';
import { Squares } from '@/shared/ui/charts/squares';
import { AppLink } from '@/shared/ui/link';
import type { CardProps, Home, Place, PriorityLine, Roadmap } from './api';
import { Block, counted } from '@/shared/ui/block';

// The outlines of the country's départements weigh more than all the rest of the page.
const AlertMap = lazy(() =>
  import('@/shared/ui/map/alert-map').then((map) => ({ default: map.AlertMap })),
);

const ROWS = 5;

/** The places of one priority, its alerts alone: of how many indicators is then not said. */
function ofPriority(places: Place[], code: string | undefined) {
  return places
    .map(({ territory, name, worst, ...place }) => ({
      territory,
      name,
      worst: code ? null : worst,
      of: code ? null : place.indicators,
      alerts: code ? place.priorities.filter((one) => one === code).length : place.alerts,
    }))
    .filter(({ alerts }) => alerts > 0)
    .toSorted((one, other) => other.alerts - one.alerts);
}

type ShownPlace = ReturnType<typeof ofPriority>[number];

function PlaceRows({ places }: { places: ShownPlace[] }) {
  return (
    <ol className="pilo-items">
      {places.map(({ territory, name, alerts, of, worst }) => (
        <li className="pilo-item" key={territory}>
          <div className="pilo-item__main">
            <AppLink className="pilo-item__title" href={`/territoires/${territory}`}>
              {name}
            </AppLink>
            {worst && <span className="pilo-item__why">{worst}</span>}
          </div>
          <div className="pilo-item__side">
            {of === null ? (
              <strong className="pilo-number">{counted(alerts, 'alerte', 'alertes')}</strong>
            ) : (
              <>
                <strong className="pilo-number" aria-hidden="true">
                  {alerts} sur {of}
                </strong>
                <Squares
                  count={alerts}
                  of={of}
                  label={`${counted(alerts, 'indicateur', 'indicateurs')} en alerte sur ${of}`}
                />
              </>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Those that the rows leave out are named: nothing that goes badly is dropped in silence. */
function MorePlaces({ places }: { places: ShownPlace[] }) {
  const several = places.length > 1;
  return places.length === 0 ? null : (
    <p className="pilo-block__others">
      {counted(places.length, 'autre département', 'autres départements')} en alerte{' : '}
      {places.map(({ territory, name, alerts }, index) => (
        <span key={territory}>
          {index > 0 && (index === places.length - 1 && several ? ' et ' : ', ')}
          <AppLink href={`/territoires/${territory}`}>{name}</AppLink> ({alerts})
        </span>
      ))}
      .
    </p>
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

function PriorityChoice({
  priorities,
  onChoose,
}: {
  priorities: PriorityLine[];
  onChoose: (code: string | undefined) => void;
}) {
  const id = useId();
  return (
    <div className="pilo-home__choice pilo-no-print">
      <label className="fr-sr-only" htmlFor={id}>
        Priorité
      </label>
      <select
        className="fr-select"
        id={id}
        onChange={(event) => onChoose(event.target.value || undefined)}
      >
        <option value="">Toutes les priorités</option>
        {priorities.map(({ code, title }) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

function PlacesMap({ places, sentence }: { places: ShownPlace[]; sentence: string }) {
  const { departments } = useTerritories();
  const alerts = new Map(places.map((place) => [place.territory, place.alerts]));
  return (
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
  );
}

/** Where it goes badly: the map beside the départements, the worst first. */
export function PlacesCard({ home, roadmap, map }: CardProps & { map: boolean }) {
  const [priority, setPriority] = useState<string>();
  const places = ofPriority(roadmap.places, priority);
  const sentence = priority
    ? `${counted(
        places.reduce((sum, { alerts }) => sum + alerts, 0),
        'alerte',
        'alertes',
      )} de cette priorité dans les départements.`
    : placesSentence(home, roadmap);
  return (
    <Block
      id="alertes"
      title={map ? 'Où cela va mal' : 'Alertes'}
      sentence={sentence}
      more={map ? undefined : ['Feuille de route', '/feuille-de-route']}
      aside={map && <PriorityChoice priorities={roadmap.priorities} onChoose={setPriority} />}
    >
      <div className={map ? 'pilo-pair' : undefined}>
        {map && <PlacesMap places={places} sentence={sentence} />}
        <div>
          <PlaceRows places={places.slice(0, ROWS)} />
          <MorePlaces places={places.slice(ROWS)} />
        </div>
      </div>
      {places.length > 0 && (
        <FiguresTwin
          caption="Alertes par département"
          head={['Département', 'En alerte', 'Indicateurs', 'Le plus loin de la médiane']}
          rows={places.map(({ territory, name, alerts, of, worst }) => ({
            key: territory,
            cells: [
              name,
              String(alerts),
              of === null ? 'sans objet' : String(of),
              worst ?? 'sans objet',
            ],
          }))}
        />
      )}
      <Others count={roadmap.otherIndicators} />
    </Block>
  );
}
