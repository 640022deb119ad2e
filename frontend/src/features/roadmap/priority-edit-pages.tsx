import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { useLeaveTo } from '@/shared/lib/use-leave-to';
import { lastChange } from '@/shared/ui/form/last-change';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import {
  createPriority,
  indicatorNamesQuery,
  refreshRoadmap,
  reloadPriority,
  taggedPriorityQuery,
  updatePriority,
  type Priority,
} from './composition-api';
import { EMPTY_PRIORITY, priorityDraftOf, priorityValuesOf } from './composition-values';
import { PriorityForm } from './priority-form';

const COMPOSITION = '/feuille-de-route/composition';

const path = [
  { label: 'Feuille de route', href: '/feuille-de-route' },
  { label: 'Composition', href: COMPOSITION },
];

const pageOf = ({ id }: { id: string }) => `/feuille-de-route/priorites/${id}`;

export function NewPriorityPage() {
  const leave = useLeaveTo(refreshRoadmap);
  const keyFor = useIdempotencyKey();
  return (
    <Page
      title="Définir une priorité"
      path={path}
      lead="Une politique prioritaire ou un projet structurant, avec les indicateurs qui la mesurent."
    >
      <PriorityForm
        draftKey="priority:new"
        values={EMPTY_PRIORITY}
        submitLabel="Définir la priorité"
        onCancel={() => leave.cancel(COMPOSITION)}
        onSubmit={async (values) => {
          const draft = priorityDraftOf(values);
          const priority = await createPriority(draft, keyFor(draft));
          await leave.saved(pageOf(priority), 'La priorité est définie.');
        }}
      />
    </Page>
  );
}

/** As the search proposes them. */
const labelsOf = (names: Map<string, string>) =>
  Object.fromEntries([...names].map(([code, name]) => [code, `${code} – ${name}`]));

function Edit({ priority, etag }: { priority: Priority; etag: string }) {
  const leave = useLeaveTo(refreshRoadmap);
  const client = useQueryClient();
  const names = useQuery(indicatorNamesQuery(priority.indicators));
  const form = (known: Map<string, string>) => (
    <PriorityForm
      draftKey={`priority:${priority.id}`}
      priority={priority}
      names={labelsOf(known)}
      values={priorityValuesOf(priority)}
      etag={etag}
      submitLabel="Enregistrer"
      reload={async () => {
        const fresh = await reloadPriority(priority.id);
        const held = await client.fetchQuery(indicatorNamesQuery(fresh.value.indicators));
        return {
          names: labelsOf(held),
          values: priorityValuesOf(fresh.value),
          etag: fresh.etag,
          change: lastChange(fresh.value),
        };
      }}
      onCancel={() => leave.cancel(pageOf(priority))}
      onSubmit={async (values, version) => {
        await updatePriority(priority.id, priorityDraftOf(values), version ?? etag);
        await leave.saved(pageOf(priority), 'La priorité est enregistrée.');
      }}
    />
  );
  // Without indicators there is no name to wait for.
  return priority.indicators.length === 0 ? (
    form(new Map())
  ) : (
    <Loaded query={names} lines={12}>
      {form}
    </Loaded>
  );
}

export function EditPriorityPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const priority = useQuery({ ...taggedPriorityQuery(id), staleTime: Number.POSITIVE_INFINITY });
  const title = priority.data?.value.title ?? 'Priorité';
  return (
    <Page
      title="Modifier la priorité"
      path={[...path, { label: title, href: pageOf({ id }) }]}
      lead="Les taux passés restent lisibles tels qu’ils étaient connus."
    >
      <Loaded query={priority} lines={12}>
        {({ value, etag }) => <Edit priority={value} etag={etag} />}
      </Loaded>
    </Page>
  );
}
