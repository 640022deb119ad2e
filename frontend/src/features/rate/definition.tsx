import { useQuery } from '@tanstack/react-query';
import {
  aggregationLabels,
  directionLabels,
  levelLabels,
  periodicityLabels,
} from '@/shared/reference/indicator-words';
import { useTerritories } from '@/shared/reference/territories';
import { formatInstant } from '@/shared/lib/dates';
import { formatDecimal } from '@/shared/lib/decimal';
import { useMay } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { Facts } from '@/shared/ui/facts';
import { Loaded } from '@/shared/ui/states';
import { indicatorQuery } from './api';

const byLevel = <T,>(values: Record<string, T> | null | undefined, show: (value: T) => string) =>
  Object.entries(values ?? {})
    .map(([level, value]) => `${levelLabels[level] ?? level} : ${show(value)}`)
    .join(' · ');

/** What the indicator means, and the settings that enter its rates. */
export function Definition({ code }: { code: string }) {
  const indicator = useQuery(indicatorQuery(code));
  const { nameOf } = useTerritories();
  const mayChange = useMay('reviseIndicator');
  return (
    <section aria-labelledby="definition">
      <h2 className="fr-h4" id="definition">
        Définition
      </h2>
      <Loaded query={indicator}>
        {({ kind, definition, recordedAt, recordedBy, reason }) => (
          <>
            {definition.description && (
              <p className="pilo-prose pilo-multiline">{definition.description}</p>
            )}
            <Facts
              items={[
                [
                  'Origine',
                  kind === 'NATIONAL' ? 'National, reçu de la DITP' : 'Local, défini ici',
                ],
                ['Thématique', definition.theme],
                ['Sens attendu', directionLabels[definition.direction]],
                ['Unité', definition.unit],
                [
                  'Périodicité',
                  definition.periodicity && periodicityLabels[definition.periodicity],
                ],
                [
                  'Délai de mise à disposition',
                  definition.delayMonths == null ? null : `${definition.delayMonths} mois`,
                ],
                [
                  'Niveaux suivis',
                  definition.levels?.map((level) => levelLabels[level] ?? level).join(', '),
                ],
                ['Agrégation', byLevel(definition.aggregation, (how) => aggregationLabels[how])],
                ['Poids déclarés', byLevel(definition.weights, (weight) => formatDecimal(weight))],
                [
                  'Territoires concernés',
                  definition.applicableTerritories
                    ? definition.applicableTerritories.map(nameOf).join(', ')
                    : 'Tous',
                ],
              ]}
            />
            {mayChange && (
              <p>
                <AppLink
                  href={`/indicateurs/${code}/modifier`}
                  className="fr-btn fr-btn--secondary fr-btn--sm"
                >
                  Régler cet indicateur
                </AppLink>
              </p>
            )}
            <p className="pilo-mention">
              Réglages connus depuis le {formatInstant(recordedAt)}
              {recordedBy && `, par ${recordedBy}`}
              {reason && ` : ${reason}`}
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}
