import { fields } from '@/shared/api/fields';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { searchAccounts, searchOrganisations } from '@/shared/reference/pickers';
import { territoryOptions, useTerritories } from '@/shared/reference/territories';
import { useMay } from '@/shared/session/me';
import {
  CheckboxesField,
  SelectField,
  SwitchField,
  TextAreaField,
  TextField,
} from '@/shared/ui/form/fields';
import { Folded } from '@/shared/ui/form/folded';
import { useFormScope } from '@/shared/ui/form/form-context';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { MilestonesField } from './milestones-field';
import { projectReader } from './project-reader';
import { projectSchema, type ProjectValues } from './project-values';

function ProgrammeFields() {
  const { programmes, axesOf } = useNomenclatures();
  const { form } = useFormScope();
  const axes = axesOf(String(form.watch('programme')));
  return (
    <>
      <SelectField name="programme" options={programmes} />
      {axes.length > 0 && <SelectField name="axis" options={axes} />}
    </>
  );
}

function PeopleFields() {
  // Whom a project is given to, and who may see it, is for the mission to say.
  const decides = useMay('createProject');
  return (
    <>
      <PickerField
        name="organisationId"
        hint="Cherchez par nom, sigle ou SIRET."
        source="organisations"
        search={searchOrganisations}
      />
      {decides && (
        <>
          <PickerField
            name="leadAccountId"
            hint="Une personne qui s’est déjà connectée à Pil’O."
            source="accounts"
            search={searchAccounts}
          />
          <SwitchField
            name="confidential"
            hint="Visible de la mission, de la direction et de son porteur seulement."
          />
        </>
      )}
    </>
  );
}

function WhatFields() {
  const { orientations, approaches } = useNomenclatures();
  const territories = useTerritories();
  return (
    <>
      <TextAreaField name="description" />
      <CheckboxesField name="orientations" options={orientations} />
      <CheckboxesField name="approaches" options={approaches} />
      <SwitchField name="digital" />
      <CheckboxesField
        name="territories"
        hint="La région, si aucun n’est coché."
        options={territoryOptions(territories)}
      />
    </>
  );
}

function ResultFields() {
  return (
    <>
      <TextAreaField
        name="targetServices"
        hint="Services ou ministères où passer à l’échelle, un par ligne."
        rows={3}
      />
      <div className="pilo-columns">
        <TextField name="resultSheet.url" hint="https://…" />
        <TextField name="resultSheet.publishedOn" type="date" />
      </div>
    </>
  );
}

/** The same form to create and to change. */
export function ProjectForm(props: FormProps<ProjectValues>) {
  const words = useNomenclatures();
  const territories = useTerritories();
  return (
    <ServerForm
      {...props}
      schema={projectSchema}
      contract={fields.ProjectDraft}
      show={projectReader(words, territories)}
    >
      <TextField name="title" />
      <ProgrammeFields />
      <PeopleFields />
      <Folded title="Le projet">
        <WhatFields />
      </Folded>
      <Folded title="Calendrier et jalons">
        <div className="pilo-columns">
          <TextField name="startDate" type="date" />
          <TextField name="endDate" type="date" />
        </div>
        <MilestonesField />
      </Folded>
      <Folded title="Déploiement et résultats">
        <ResultFields />
      </Folded>
    </ServerForm>
  );
}
