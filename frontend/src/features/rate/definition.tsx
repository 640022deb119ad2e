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
import { IndicatorActs } from './indicator-acts';

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
      <h2 className="fr-h6" id="definition">
        Définition
      </h2>
      <Loaded query={indicator}>
        {(data) => (
          <>
            {data.definition.description && (
              <p className="pilo-prose pilo-lines">{data.definition.description}</p>
            )}
            <Facts
              items={[
                [
                  'Origine',
                  data.kind === 'NATIONAL' ? 'National, reçu de la DITP' : 'Local, défini ici',
                ],
                ['Thématique', data.definition.theme],
                ['Sens attendu', directionLabels[data.definition.direction]],
                ['Unité', data.definition.unit],
                [
                  'Périodicité',
                  data.definition.periodicity && periodicityLabels[data.definition.periodicity],
                ],
                [
                  'Délai de mise à disposition',
                  data.definition.delayMonths == null
                    ? null
                    : `${data.definition.delayMonths} mois`,
                ],
                [
                  'Niveaux suivis',
                  data.definition.levels?.map((level) => levelLabels[level] ?? level).join(', '),
                ],
                [
                  'Calcul des valeurs',
                  byLevel(data.definition.aggregation, (how) => aggregationLabels[how]),
                ],
                [
                  'Poids déclarés',
                  byLevel(data.definition.weights, (weight) => formatDecimal(weight)),
                ],
                [
                  'Territoires concernés',
                  data.definition.applicableTerritories
                    ? data.definition.applicableTerritories.map(nameOf).join(', ')
                    : 'Tous',
                ],
              ]}
            />
            <div className="pilo-definition__acts">
              {mayChange && !data.archivedAt && (
                <AppLink
                  href={`/indicateurs/${code}/modifier`}
                  className="fr-btn fr-btn--tertiary fr-btn--sm"
                >
                  Régler cet indicateur
                </AppLink>
              )}
              <IndicatorActs indicator={data} />
            </div>
            <p className="pilo-mention">
              Réglages connus depuis le {formatInstant(data.recordedAt)}
              {data.recordedBy && `, par ${data.recordedBy}`}
              {data.reason && ` : ${data.reason}`}
            </p>
          </>
        )}
      </Loaded>
    </section>
  );
}
