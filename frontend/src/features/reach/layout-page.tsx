import { useFieldArray } from 'react-hook-form';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { z } from '@/shared/lib/zod';
import { Button } from '@/shared/ui/button';
import { EditPage } from '@/shared/ui/form/edit-page';
import { SelectField, TextField } from '@/shared/ui/form/fields';
import { useField, useFormScope } from '@/shared/ui/form/form-context';
import { ServerForm } from '@/shared/ui/form/server-form';
import { layout } from './api';
import { TRAINING_FIELDS, trainingFieldOptions } from './labels';

const HOURS = '/evenements/heures-de-formation';

const schema = z.object({
  columns: z
    .array(
      z.object({
        field: z.string().min(1, 'Dites ce que la colonne contient.'),
        heading: z.string().trim().min(1, 'Donnez le titre de la colonne.'),
      }),
    )
    .min(1, 'Le fichier a au moins une colonne.'),
  halfDayMinutes: z
    .string()
    .trim()
    .regex(/^\d{0,3}$/, 'Un nombre de minutes, par exemple 180.'),
});

type Values = z.infer<typeof schema>;
type Field = Schemas['TrainingField'];

const bodyOf = ({ columns, halfDayMinutes }: Values): Schemas['UpdateTrainingLayout'] => ({
  columns: columns.map(({ field, heading }) => ({ field: field as Field, heading })),
  halfDayMinutes: halfDayMinutes ? Number(halfDayMinutes) : null,
});

function Columns() {
  const { form } = useFormScope();
  const { title } = useField('columns');
  const {
    fields: rows,
    append,
    remove,
    move,
  } = useFieldArray({
    control: form.control,
    name: 'columns',
  });
  const used = (form.watch('columns') as Values['columns']).map(({ field }) => field);
  const next = (Object.keys(TRAINING_FIELDS) as Field[]).find((field) => !used.includes(field));
  return (
    <fieldset className="pilo-group">
      <legend className="fr-text--bold">{title}</legend>
      {rows.map(({ id }, index) => (
        <fieldset key={id} className="pilo-milestone">
          <legend className="fr-text--bold">Colonne {index + 1}</legend>
          <SelectField name={`columns.${index}.field`} options={trainingFieldOptions} />
          <TextField name={`columns.${index}.heading`} />
          <Button
            size="small"
            priority="tertiary"
            iconId="fr-icon-arrow-up-line"
            disabled={index === 0}
            onClick={() => move(index, index - 1)}
          >
            Monter la colonne {index + 1}
          </Button>{' '}
          <Button
            size="small"
            priority="tertiary"
            iconId="fr-icon-delete-line"
            disabled={rows.length === 1}
            onClick={() => remove(index)}
          >
            Retirer la colonne {index + 1}
          </Button>
        </fieldset>
      ))}
      {next && (
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-add-line"
          onClick={() => append({ field: next, heading: TRAINING_FIELDS[next] })}
        >
          Ajouter une colonne
        </Button>
      )}
    </fieldset>
  );
}

/** Which columns, in which order, under which headings: as the platform of human resources sets it. */
export const LayoutPage = () => (
  <EditPage
    of={layout}
    id="training-layout"
    draftKey={() => 'training-layout'}
    title="Fichier pour la PFRH"
    lead="Les colonnes du fichier des heures de formation, telles que la plateforme régionale des ressources humaines les demande."
    path={[{ label: 'Événements', href: '/evenements' }]}
    own={{ href: HOURS, label: 'Heures de formation' }}
    valuesOf={({ columns, halfDayMinutes }): Values => ({
      columns: columns.map(({ field, heading }) => ({ field, heading })),
      halfDayMinutes: halfDayMinutes === null ? '' : String(halfDayMinutes),
    })}
    bodyOf={bodyOf}
    done="Le fichier est réglé : le prochain export a ces colonnes."
  >
    {(form) => (
      <ServerForm {...form} schema={schema} contract={fields.UpdateTrainingLayout}>
        <Columns />
        <TextField
          name="halfDayMinutes"
          inputMode="numeric"
          hint="En minutes, par exemple 180. Vide : la durée réelle des séances, déjeuner déduit."
        />
      </ServerForm>
    )}
  </EditPage>
);
