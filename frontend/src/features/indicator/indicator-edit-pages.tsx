import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { hasStatus } from '@/shared/api/problem';
import { useLeaveTo } from '@/shared/lib/use-leave-to';
import { Page } from '@/shared/ui/page';
import { lastChange } from '@/shared/ui/form/last-change';
import { Loaded } from '@/shared/ui/states';
import {
  defineIndicator,
  lastLocalQuery,
  refreshFigures,
  reloadIndicator,
  reviseIndicator,
  taggedIndicatorQuery,
} from './api';
import { IndicatorForm } from './indicator-form';
import { definitionOf, EMPTY_INDICATOR, valuesOf } from './indicator-values';

const path = [
  { label: 'Feuille de route', href: '/feuille-de-route' },
  { label: 'Indicateurs', href: '/indicateurs' },
];

/** LOC-008 → LOC-009. */
function after(code: string | null): string | undefined {
  const number = Number(code?.slice(4) ?? 0) + 1;
  return number > 999 ? undefined : `LOC-${String(number).padStart(3, '0')}`;
}

export function NewIndicatorPage() {
  const leave = useLeaveTo(refreshFigures);
  const keyFor = useIdempotencyKey();
  const last = useQuery(lastLocalQuery);
  return (
    <Page
      title="Définir un indicateur local"
      path={path}
      lead="Un nom et un sens attendu suffisent. Les indicateurs nationaux (IND) arrivent par les fichiers de la DITP."
    >
      <IndicatorForm
        draftKey="indicator:new"
        creates={{ nextCode: last.isSuccess ? after(last.data) : undefined }}
        values={EMPTY_INDICATOR}
        submitLabel="Définir l’indicateur"
        onCancel={() => leave.cancel('/indicateurs')}
        onSubmit={async (values) => {
          const definition = definitionOf(values);
          const { code } = await defineIndicator(
            values.code.trim(),
            definition,
            keyFor([values.code, definition]),
          );
          await leave.saved(
            `/indicateurs/${code}`,
            `L’indicateur ${code} est défini. Rattachez-le à une priorité, puis importez ses valeurs.`,
          );
        }}
      />
    </Page>
  );
}

export function EditIndicatorPage() {
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  const leave = useLeaveTo(refreshFigures);
  const indicator = useQuery({
    ...taggedIndicatorQuery(code),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const href = `/indicateurs/${code}`;
  const known = !hasStatus(indicator.error, 404);
  return (
    <Page
      title={known ? `Régler l’indicateur ${code}` : 'Régler un indicateur'}
      path={known ? [...path, { label: code, href }] : path}
      lead="Les anciens réglages restent lisibles, et les taux sont recalculés aussitôt."
    >
      <Loaded query={indicator} lines={12}>
        {({ value, etag }) => (
          <IndicatorForm
            draftKey={`indicator:${code}`}
            values={valuesOf(value)}
            etag={etag}
            submitLabel="Enregistrer"
            reload={async () => {
              const fresh = await reloadIndicator(code);
              return {
                values: valuesOf(fresh.value),
                etag: fresh.etag,
                change: lastChange(fresh.value),
              };
            }}
            onCancel={() => leave.cancel(href)}
            onSubmit={async (values, version) => {
              await reviseIndicator(
                code,
                definitionOf(values),
                values.reason.trim() || null,
                version ?? etag,
              );
              await leave.saved(href, 'Les réglages sont enregistrés.');
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
