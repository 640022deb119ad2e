import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { optionsOf } from '@/shared/reference/indicator-words';
import { RadioField, SelectField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { Folded } from '@/shared/ui/form/folded';
import { MultiPickerField } from '@/shared/ui/form/multi-picker-field';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { indicatorSearch, prioritiesQuery, roadmapsQuery, type Priority } from './composition-api';
import { KINDS, ORIGINS } from './composition-labels';
import { priorityReader } from './composition-readers';
import { prioritySchema, type PriorityValues } from './composition-values';

const KIND_OPTIONS = [
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
];

function EssentialFields({ creates }: { creates: boolean }) {
  return (
    <>
      {creates && (
        <TextField
          name="code"
          hint="Majuscules, chiffres et tirets, par exemple PP5. Il ne changera plus."
        />
      )}
      <TextField name="title" />
      <RadioField name="kind" options={KIND_OPTIONS} />
      <RadioField name="origin" options={optionsOf(ORIGINS)} />
    </>
  );
}

function PlaceFields({ roadmaps }: { roadmaps: { code: string; title: string }[] }) {
  return (
    <Folded title="Description et place">
      <TextAreaField name="description" rows={4} />
      <SelectField
        name="roadmap"
        hint="Celle qui retient cette priorité."
        options={roadmaps.map(({ code, title }) => ({ value: code, label: title }))}
        placeholder="Aucune"
      />
      <TextField name="axis" />
      <TextField name="rank" hint="1 pour la première." inputMode="numeric" />
    </Folded>
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

/** The same form to define and to change; `priority` is the one that changes. */
export function PriorityForm({
  priority,
  ...props
}: FormProps<PriorityValues> & { priority?: Priority }) {
  const { placeOf, source } = usePlaces(priority?.id);
  const roadmaps = useQuery(roadmapsQuery).data?.items ?? [];
  return (
    <ServerForm
      {...props}
      schema={prioritySchema}
      contract={fields.SavePriority}
      show={priorityReader(roadmaps)}
    >
      <EssentialFields creates={priority === undefined} />
      <MultiPickerField
        name="indicators"
        hint="Cherchez par nom ou par code. Un indicateur n’appartient qu’à une priorité."
        none="Aucun indicateur pour le moment : la priorité n’aura pas de taux."
        source={source}
        search={indicatorSearch(placeOf)}
      />
      <PlaceFields roadmaps={roadmaps} />
    </ServerForm>
  );
}
