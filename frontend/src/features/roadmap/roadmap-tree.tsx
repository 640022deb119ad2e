import { useState } from 'react';
import { useHref } from '@/shared/lib/view-params';
import { AppLink } from '@/shared/ui/link';
import { Gap, RateBar, Standing } from '@/shared/ui/rate';
import { absenceWord, AlertBadges, Freshness, TrendSign, gapWord } from '@/shared/ui/rate-signs';
import type { IndicatorInPriority, PriorityInTerritory } from './api';

interface RowContext {
  territory: string;
  exact: boolean;
  /** Whether anything is compared here: a region has no median. */
  gaps: boolean;
  /** The code of what the map shows. */
  selection: string | undefined;
  /** None where there is no map beside. */
  onSelect?: (code: string) => void;
}

function MapButton({
  code,
  title,
  selection,
  onSelect,
}: RowContext & { code: string; title: string }) {
  if (!onSelect) {
    return null;
  }
  const shown = selection === code;
  return (
    <button
      type="button"
      className={`fr-btn fr-btn--tertiary-no-outline fr-btn--sm ${shown ? 'fr-icon-map-pin-2-fill' : 'fr-icon-map-pin-2-line'} pilo-no-print`}
      aria-pressed={shown}
      title={`Voir sur la carte : ${title}`}
      onClick={() => onSelect(code)}
    >
      Voir sur la carte : {title}
    </button>
  );
}

function IndicatorRow({ indicator, ...context }: RowContext & { indicator: IndicatorInPriority }) {
  const href = useHref();
  const { code, name, rate, absence, threshold, trend, gap, nextUpdate, upToDate, alerts } =
    indicator;
  const { territory, exact, gaps } = context;
  return (
    <tr className="pilo-tree__leaf" data-selected={context.selection === code || undefined}>
      <th scope="row">
        <span className="pilo-tree__name">
          <MapButton code={code} title={name} {...context} />
          <span>
            <AppLink href={href(`/indicateurs/${code}`, { territoire: territory })}>{name}</AppLink>{' '}
            <span className="pilo-code">{code}</span> <AlertBadges alerts={alerts} />
          </span>
        </span>
      </th>
      <td className="pilo-number" data-label="Taux">
        <Standing rate={rate} exact={exact} why={absenceWord(absence)} threshold={threshold} />
      </td>
      <td data-label="Tendance">
        <TrendSign trend={trend} absence={absence} />
      </td>
      {gaps && (
        <td className="pilo-number" data-label="Écart">
          <Gap gap={gap} exact={exact} why={gapWord(rate, absence)} />
        </td>
      )}
      <td data-label="Fraîcheur">
        <Freshness nextUpdate={nextUpdate} upToDate={upToDate} absence={absence} />
      </td>
    </tr>
  );
}

interface PriorityRowsProps extends RowContext {
  priority: PriorityInTerritory;
  initiallyOpen: boolean;
}

function PriorityRows({ priority, initiallyOpen, ...context }: PriorityRowsProps) {
  const href = useHref();
  const [open, setOpen] = useState(initiallyOpen);
  const { id, code, title, figures, indicators } = priority;
  const { territory, exact, gaps } = context;
  const late = indicators.filter(({ upToDate, nextUpdate }) => nextUpdate && !upToDate).length;
  return (
    <tbody>
      <tr className="pilo-tree__branch" data-selected={context.selection === code || undefined}>
        <th scope="row">
          <span className="pilo-tree__name">
            <button
              type="button"
              className={`fr-btn fr-btn--tertiary-no-outline fr-btn--sm ${open ? 'fr-icon-arrow-down-s-line' : 'fr-icon-arrow-right-s-line'} pilo-no-print`}
              aria-expanded={open}
              title={`${open ? 'Replier' : 'Déplier'} : ${title}`}
              onClick={() => setOpen(!open)}
            >
              {open ? 'Replier' : 'Déplier'} : {title}
            </button>
            <MapButton code={code} title={title} {...context} />
            <span>
              <AppLink href={href(`/feuille-de-route/priorites/${id}`, { territoire: territory })}>
                {title}
              </AppLink>{' '}
              <AlertBadges alerts={figures.alerts} />
            </span>
          </span>
        </th>
        <td className="pilo-number" data-label="Taux">
          <RateBar rate={figures.rate} exact={exact} why={absenceWord(figures.absence)} />
        </td>
        <td data-label="Tendance">
          <TrendSign trend={figures.trend} absence={figures.absence} />
        </td>
        {gaps && (
          <td className="pilo-number" data-label="Écart">
            <Gap gap={figures.gap} exact={exact} why={gapWord(figures.rate, figures.absence)} />
          </td>
        )}
        <td data-label="Fraîcheur">
          {late === 0
            ? `${indicators.length} indicateur${indicators.length > 1 ? 's' : ''}`
            : `${late} en retard sur ${indicators.length}`}
        </td>
      </tr>
      {open &&
        indicators.map((indicator) => (
          <IndicatorRow key={indicator.code} indicator={indicator} {...context} />
        ))}
    </tbody>
  );
}

interface RoadmapTreeProps extends Omit<RowContext, 'gaps'> {
  caption: string;
  priorities: PriorityInTerritory[];
  initiallyOpen: boolean;
  /** Indicators of no priority, under the others. */
  loose?: IndicatorInPriority[];
}

/** Priorities with their indicators under them; each row says how it goes, and may be put on the map. */
export function RoadmapTree({
  caption,
  priorities,
  initiallyOpen,
  loose = [],
  ...shown
}: RoadmapTreeProps) {
  const gaps = [
    ...priorities.flatMap(({ figures, indicators }) => [figures, ...indicators]),
    ...loose,
  ].some(({ gap }) => gap !== null);
  const context = { ...shown, gaps };
  return (
    <div className="pilo-tree">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Priorité, indicateur</th>
            <th scope="col" className="pilo-number">
              Taux
            </th>
            <th scope="col">Tendance</th>
            {gaps && (
              <th scope="col" className="pilo-number">
                <abbr title="Écart à la médiane des territoires de même niveau, en points">
                  Écart
                </abbr>
              </th>
            )}
            <th scope="col">Fraîcheur</th>
          </tr>
        </thead>
        {priorities.map((priority) => (
          <PriorityRows
            key={priority.id}
            priority={priority}
            initiallyOpen={initiallyOpen}
            {...context}
          />
        ))}
        {loose.length > 0 && (
          <tbody>
            {loose.map((indicator) => (
              <IndicatorRow key={indicator.code} indicator={indicator} {...context} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}
