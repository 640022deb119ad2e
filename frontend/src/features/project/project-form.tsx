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
import { useFormScope } from '@/shared/ui/form/form-context';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm, type ServerFormProps } from '@/shared/ui/form/server-form';
import type { Project } from './api';
import { FIELD_LABELS } from './labels';
import { MilestonesField } from './milestones-field';
import { projectReader } from './project-reader';
import { namesOf, projectSchema, type ProjectValues } from './project-values';

type ProjectFormProps = Pick<
  ServerFormProps<ProjectValues>,
  'draftKey' | 'values' | 'submitLabel' | 'onSubmit' | 'etag' | 'reload' | 'onCancel'
> & { project?: Project };

function ProgrammeFields() {
  const { programmes, axesOf } = useNomenclatures();
  const { form } = useFormScope();
  const axes = axesOf(String(form.watch('programme')));
  return (
    <>
      <SelectField name="programme" label={FIELD_LABELS.programme} options={programmes} />
      {axes.length > 0 && (
        <SelectField name="axis" label={FIELD_LABELS.axis} options={axes} optional />
      )}
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
        label={FIELD_LABELS.organisationId}
        hint="Cherchez par nom, sigle ou SIRET."
        source="organisations"
        search={searchOrganisations}
      />
      {decides && (
        <>
          <PickerField
            name="leadAccountId"
            label={FIELD_LABELS.leadAccountId}
            hint="Une personne qui s’est déjà connectée à Pil’O."
            optional
            source="accounts"
            search={searchAccounts}
          />
          <SwitchField
            name="confidential"
            label="Projet confidentiel"
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
      <TextAreaField
        name="description"
        label={FIELD_LABELS.description}
        optional
        maxLength={10_000}
      />
      <CheckboxesField
        name="orientations"
        label={FIELD_LABELS.orientations}
        options={orientations}
        optional
      />
      <CheckboxesField
        name="approaches"
        label={FIELD_LABELS.approaches}
        options={approaches}
        optional
      />
      <SwitchField name="digital" label={FIELD_LABELS.digital} />
      <CheckboxesField
        name="territories"
        label={FIELD_LABELS.territories}
        hint="La région, si aucun n’est coché."
        options={territoryOptions(territories)}
        optional
      />
    </>
  );
}

function WhenFields() {
  return (
    <>
      <div className="pilo-columns">
        <TextField name="startDate" label={FIELD_LABELS.startDate} type="date" optional />
        <TextField name="endDate" label={FIELD_LABELS.endDate} type="date" optional />
      </div>
      <MilestonesField />
      <fieldset className="pilo-group">
        <legend className="fr-h6">Déploiement et résultats</legend>
        <TextAreaField
          name="targetServices"
          label={FIELD_LABELS.targetServices}
          hint="Services ou ministères où passer à l’échelle, un par ligne."
          rows={3}
          optional
        />
        <div className="pilo-columns">
          <TextField
            name="resultSheet.url"
            label={FIELD_LABELS['resultSheet.url']}
            hint="https://…"
            optional
          />
          <TextField
            name="resultSheet.publishedOn"
            label={FIELD_LABELS['resultSheet.publishedOn']}
            type="date"
            optional
          />
        </div>
      </fieldset>
    </>
  );
}

/** The same form to create and to change. */
export function ProjectForm({ project, ...props }: ProjectFormProps) {
  const words = useNomenclatures();
  const territories = useTerritories();
  return (
    <ServerForm
      {...props}
      schema={projectSchema}
      labels={FIELD_LABELS}
      names={project ? namesOf(project) : {}}
      show={projectReader(words, territories)}
    >
      <fieldset className="pilo-group">
        <legend className="fr-h6">L’essentiel</legend>
        <TextField name="title" label={FIELD_LABELS.title} maxLength={200} />
        <ProgrammeFields />
        <PeopleFields />
      </fieldset>
      <fieldset className="pilo-group">
        <legend className="fr-h6">Le projet</legend>
        <WhatFields />
      </fieldset>
      <WhenFields />
    </ServerForm>
  );
}
