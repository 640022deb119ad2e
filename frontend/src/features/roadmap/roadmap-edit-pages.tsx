import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { TextField } from '@/shared/ui/form/fields';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { roadmaps } from './composition-api';
import { COMPOSITION, COMPOSITION_PATH } from './composition-labels';
import { roadmapReader } from './composition-readers';
import {
  EMPTY_ROADMAP,
  roadmapSchema,
  roadmapValuesOf,
  type RoadmapValues,
} from './composition-values';

function RoadmapForm({
  creates = false,
  ...props
}: FormProps<RoadmapValues> & { creates?: boolean }) {
  return (
    <ServerForm
      {...props}
      schema={roadmapSchema}
      contract={fields.SaveRoadmap}
      show={roadmapReader}
    >
      {creates && (
        <TextField
          name="code"
          hint="Majuscules, chiffres et tirets, par exemple FDR-2028-2030. Il ne changera plus."
        />
      )}
      <TextField name="title" />
      <div className="pilo-columns">
        <TextField name="startsOn" type="date" />
        <TextField name="endsOn" type="date" />
      </div>
    </ServerForm>
  );
}

const same = (values: RoadmapValues) => values;

export const NewRoadmapPage = () => (
  <NewPage
    of={roadmaps}
    draftKey="roadmap:new"
    title="Définir une feuille de route"
    lead="Elle dure trois ans et retient des politiques prioritaires et des projets structurants."
    path={COMPOSITION_PATH}
    values={EMPTY_ROADMAP}
    bodyOf={same}
    submit="Définir la feuille de route"
    href={() => COMPOSITION}
    done="La feuille de route est définie. Choisissez maintenant ses priorités."
  >
    {(form) => <RoadmapForm {...form} creates />}
  </NewPage>
);

export function EditRoadmapPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <EditPage
      of={roadmaps}
      id={id}
      draftKey={() => `roadmap:${id}`}
      title="Modifier la feuille de route"
      path={COMPOSITION_PATH}
      own={{ href: COMPOSITION, label: '' }}
      valuesOf={roadmapValuesOf}
      bodyOf={same}
      done="La feuille de route est enregistrée."
    >
      {(form) => <RoadmapForm {...form} />}
    </EditPage>
  );
}
