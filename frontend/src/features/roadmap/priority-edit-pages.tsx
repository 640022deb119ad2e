import { useParams } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { indicatorNamesQuery, priorities, type Priority } from './composition-api';
import { COMPOSITION_PATH } from './composition-labels';
import { EMPTY_PRIORITY, priorityDraftOf, priorityValuesOf } from './composition-values';
import { PriorityForm } from './priority-form';

const pageOf = ({ id }: { id: string }) => `/feuille-de-route/priorites/${id}`;

export const NewPriorityPage = () => (
  <NewPage
    of={priorities}
    draftKey="priority:new"
    title="Définir une priorité"
    lead="Une politique prioritaire ou un projet structurant, avec les indicateurs qui la mesurent."
    path={COMPOSITION_PATH}
    values={EMPTY_PRIORITY}
    bodyOf={priorityDraftOf}
    submit="Définir la priorité"
    href={pageOf}
    done="La priorité est définie."
  >
    {(form) => <PriorityForm {...form} />}
  </NewPage>
);

/** The indicators that a priority holds by their codes, as the search proposes them. */
async function namesOf({ indicators }: Priority, client: QueryClient) {
  const names =
    indicators.length > 0 ? await client.fetchQuery(indicatorNamesQuery(indicators)) : [];
  return Object.fromEntries([...names].map(([code, name]) => [code, `${code} – ${name}`]));
}

export function EditPriorityPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <EditPage
      of={priorities}
      id={id}
      draftKey={() => `priority:${id}`}
      title="Modifier la priorité"
      lead="Les taux passés restent lisibles tels qu’ils étaient connus."
      path={COMPOSITION_PATH}
      own={{ href: pageOf({ id }), label: ({ title }) => title }}
      valuesOf={priorityValuesOf}
      namesOf={namesOf}
      bodyOf={priorityDraftOf}
      done="La priorité est enregistrée."
    >
      {(form, priority) => <PriorityForm {...form} priority={priority} />}
    </EditPage>
  );
}
