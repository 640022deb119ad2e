import { useQuery } from '@tanstack/react-query';
import { optionsOf } from '@/shared/reference/indicator-words';
import { RadioField, SelectField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { MultiPickerField } from '@/shared/ui/form/multi-picker-field';
import { ServerForm, type ServerFormProps } from '@/shared/ui/form/server-form';
import { indicatorSearch, prioritiesQuery, roadmapsQuery, type Priority } from './composition-api';
import { KINDS, ORIGINS, PRIORITY_LABELS as LABELS } from './composition-labels';
import { priorityReader } from './composition-readers';
import { prioritySchema, type PriorityValues } from './composition-values';

type PriorityFormProps = Pick<
  ServerFormProps<PriorityValues>,
  'draftKey' | 'values' | 'names' | 'submitLabel' | 'onSubmit' | 'etag' | 'reload' | 'onCancel'
> & {
  /** The priority that changes; none to define one. */
  priority?: Priority;
};

function EssentialFields({ creates }: { creates: boolean }) {
  return (
    <fieldset className="pilo-group">
      <legend className="fr-h6">L’essentiel</legend>
      {creates && (
        <TextField
          name="code"
          label={LABELS.code}
          hint="Majuscules, chiffres et tirets, par exemple PP5. Il ne changera plus."
          maxLength={60}
        />
      )}
      <TextField name="title" label={LABELS.title} maxLength={300} />
      <RadioField
        name="kind"
        label={LABELS.kind}
        options={[
          {
            value: 'PRIORITY_POLICY',
            label: KINDS.PRIORITY_POLICY,
            hint: 'Son taux est la moyenne de ses indicateurs, selon leurs poids.',
          },
          {
            value: 'STRUCTURING_PROJECT',
            label: KINDS.STRUCTURING_PROJECT,
            hint: 'Local ; son taux est la moyenne simple de ses indicateurs.',
          },
        ]}
      />
      <RadioField name="origin" label={LABELS.origin} options={optionsOf(ORIGINS)} />
      <TextAreaField
        name="description"
        label={LABELS.description}
        maxLength={4000}
        rows={4}
        optional
      />
    </fieldset>
  );
}

function PlaceFields() {
  const roadmaps = useQuery(roadmapsQuery);
  const options = (roadmaps.data?.items ?? []).map(({ code, title }) => ({
    value: code,
    label: title,
  }));
  return (
    <fieldset className="pilo-group">
      <legend className="fr-h6">Sa place</legend>
      <SelectField
        name="roadmap"
        label={LABELS.roadmap}
        hint="Celle qui retient cette priorité."
        options={options}
        placeholder="Aucune"
        optional
      />
      <TextField name="axis" label={LABELS.axis} maxLength={200} optional />
      <TextField
        name="rank"
        label={LABELS.rank}
        hint="1 pour la première."
        inputMode="numeric"
        optional
      />
    </fieldset>
  );
}

/** Where each indicator stands now: a priority takes it from another one. */
function usePlaces(self: string | undefined) {
  const priorities = useQuery(prioritiesQuery);
  const titles = new Map(
    (priorities.data?.items ?? [])
      .filter(({ id }) => id !== self)
      .flatMap(({ title, indicators }) => indicators.map((code) => [code, title] as const)),
  );
  return {
    placeOf: (code: string) => titles.get(code),
    // The proposals are remembered by this name: they tell what each priority holds at present.
    source: `indicators-${self ?? 'new'}-${priorities.dataUpdatedAt}`,
  };
}

/** The same form to define and to change. */
export function PriorityForm({ priority, ...props }: PriorityFormProps) {
  const { placeOf, source } = usePlaces(priority?.id);
  const roadmaps = useQuery(roadmapsQuery);
  return (
    <ServerForm
      {...props}
      schema={prioritySchema}
      labels={LABELS}
      show={priorityReader(roadmaps.data?.items ?? [])}
    >
      <EssentialFields creates={priority === undefined} />
      <PlaceFields />
      <fieldset className="pilo-group">
        <legend className="fr-h6">Ce qui la mesure</legend>
        <MultiPickerField
          name="indicators"
          label={LABELS.indicators}
          hint="Cherchez par nom ou par code. Un indicateur n’appartient qu’à une priorité."
          none="Aucun indicateur pour le moment : la priorité n’aura pas de taux."
          source={source}
          search={indicatorSearch(placeOf)}
        />
      </fieldset>
    </ServerForm>
  );
}
