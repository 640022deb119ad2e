import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { useLeaveTo } from '@/shared/lib/use-leave-to';
import { TextField } from '@/shared/ui/form/fields';
import { ServerForm, type ServerFormProps } from '@/shared/ui/form/server-form';
import { lastChange } from '@/shared/ui/form/last-change';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import {
  createRoadmap,
  refreshRoadmap,
  reloadRoadmap,
  taggedRoadmapQuery,
  updateRoadmap,
} from './composition-api';
import { ROADMAP_LABELS as LABELS } from './composition-labels';
import { roadmapReader } from './composition-readers';
import {
  EMPTY_ROADMAP,
  roadmapSchema,
  roadmapValuesOf,
  type RoadmapValues,
} from './composition-values';

const COMPOSITION = '/feuille-de-route/composition';

const path = [
  { label: 'Feuille de route', href: '/feuille-de-route' },
  { label: 'Composition', href: COMPOSITION },
];

type RoadmapFormProps = Pick<
  ServerFormProps<RoadmapValues>,
  'draftKey' | 'values' | 'submitLabel' | 'onSubmit' | 'etag' | 'reload' | 'onCancel'
> & { creates?: boolean };

function RoadmapForm({ creates = false, ...props }: RoadmapFormProps) {
  return (
    <ServerForm {...props} schema={roadmapSchema} labels={LABELS} show={roadmapReader}>
      {creates && (
        <TextField
          name="code"
          label={LABELS.code}
          hint="Majuscules, chiffres et tirets, par exemple FDR-2028-2030. Il ne changera plus."
          maxLength={40}
        />
      )}
      <TextField name="title" label={LABELS.title} maxLength={200} />
      <div className="pilo-columns">
        <TextField name="startsOn" label={LABELS.startsOn} type="date" />
        <TextField name="endsOn" label={LABELS.endsOn} type="date" />
      </div>
    </ServerForm>
  );
}

export function NewRoadmapPage() {
  const leave = useLeaveTo(refreshRoadmap);
  const keyFor = useIdempotencyKey();
  return (
    <Page
      title="Définir une feuille de route"
      path={path}
      lead="Elle dure trois ans et retient des politiques prioritaires et des projets structurants."
    >
      <RoadmapForm
        creates
        draftKey="roadmap:new"
        values={EMPTY_ROADMAP}
        submitLabel="Définir la feuille de route"
        onCancel={() => leave.cancel(COMPOSITION)}
        onSubmit={async (values) => {
          await createRoadmap(values, keyFor(values));
          await leave.saved(
            COMPOSITION,
            'La feuille de route est définie. Choisissez maintenant ses priorités.',
          );
        }}
      />
    </Page>
  );
}

export function EditRoadmapPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const leave = useLeaveTo(refreshRoadmap);
  const roadmap = useQuery({ ...taggedRoadmapQuery(id), staleTime: Number.POSITIVE_INFINITY });
  return (
    <Page title="Modifier la feuille de route" path={path}>
      <Loaded query={roadmap} lines={6}>
        {({ value, etag }) => (
          <RoadmapForm
            draftKey={`roadmap:${value.id}`}
            values={roadmapValuesOf(value)}
            etag={etag}
            submitLabel="Enregistrer"
            reload={async () => {
              const fresh = await reloadRoadmap(value.id);
              return {
                values: roadmapValuesOf(fresh.value),
                etag: fresh.etag,
                change: lastChange(fresh.value),
              };
            }}
            onCancel={() => leave.cancel(COMPOSITION)}
            onSubmit={async (values, version) => {
              await updateRoadmap(value.id, values, version ?? etag);
              await leave.saved(COMPOSITION, 'La feuille de route est enregistrée.');
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
