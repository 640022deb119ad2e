import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { indicators, lastLocalQuery } from './api';
import { IndicatorForm } from './indicator-form';
import { definitionOf, EMPTY_INDICATOR, valuesOf, type IndicatorValues } from './indicator-values';

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
  const last = useQuery(lastLocalQuery);
  return (
    <NewPage
      of={indicators}
      draftKey="indicator:new"
      title="Définir un indicateur local"
      lead="Un nom et un sens attendu suffisent. Les indicateurs nationaux (IND) arrivent par les fichiers de la DITP."
      path={path}
      values={EMPTY_INDICATOR}
      bodyOf={(values: IndicatorValues) => ({
        code: values.code.trim(),
        definition: definitionOf(values),
      })}
      submit="Définir l’indicateur"
      href={({ code }) => `/indicateurs/${code}`}
      done={({ code }) =>
        `L’indicateur ${code} est défini. Rattachez-le à une priorité, puis importez ses valeurs.`
      }
    >
      {(form) => (
        <IndicatorForm
          {...form}
          creates={{ nextCode: last.isSuccess ? after(last.data) : undefined }}
        />
      )}
    </NewPage>
  );
}

export function EditIndicatorPage() {
  const { code = '' } = useParams({ strict: false }) as { code?: string };
  return (
    <EditPage
      of={indicators}
      id={code}
      draftKey={() => `indicator:${code}`}
      title={`Régler l’indicateur ${code}`}
      goneTitle="Régler un indicateur"
      lead="Les anciens réglages restent lisibles, et les taux sont recalculés aussitôt."
      path={path}
      own={{ href: `/indicateurs/${code}`, label: code }}
      valuesOf={valuesOf}
      bodyOf={(values: IndicatorValues) => ({
        definition: definitionOf(values),
        reason: values.reason.trim() || null,
      })}
      done="Les réglages sont enregistrés."
    >
      {(form) => <IndicatorForm {...form} />}
    </EditPage>
  );
}
