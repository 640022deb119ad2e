import { useParams } from '@tanstack/react-router';
import { z } from '@/shared/lib/zod';
import type { Show } from '@/shared/ui/form/conflict';
import { EditPage } from '@/shared/ui/form/edit-page';
import { SelectField, TextField } from '@/shared/ui/form/fields';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { hrefOf, readMapping, saveMapping, touched, type Field, type Mapping } from './api';
import { ABOVE, FIELDS } from './labels';
import { layoutName, type Layout } from './mapping';
import {
  atFields,
  columnName,
  commonName,
  commonOf,
  contractOf,
  sentOf,
  valuesOf,
  type Values,
} from './mapping-values';
import './chorus.css';

const options = Object.entries(FIELDS).map(([value, label]) => ({ value, label }));

/** How the conflict dialog writes a value. */
const show: Show = (_name, value) => FIELDS[value as Field] ?? (String(value) || 'pas lue');

const mapping = {
  name: 'chorus-mappings',
  read: readMapping,
  save: async (id: string, values: Values, etag: string) => {
    const { body, names } = sentOf(values);
    try {
      return await saveMapping(id, body, etag);
    } catch (error) {
      throw atFields(error, names);
    }
  },
  touched,
};

function LayoutFields({ layout, rank }: { layout: Layout; rank: number }) {
  const { questions, columns, headerLine } = layout;
  return (
    <fieldset className="pilo-layout">
      <legend className="fr-h6">{layoutName(layout)}</legend>
      <p className="pilo-mention">L’en-tête est à la ligne {headerLine}.</p>
      {questions.length > 0 && (
        <ul className="fr-mb-2w">
          {questions.map(({ field, required, sentence }) => (
            <li key={field}>
              {sentence}
              {!required && ' (facultatif)'}
            </li>
          ))}
        </ul>
      )}
      {commonOf(layout).map((field) => (
        <TextField
          key={field}
          name={commonName(rank, field)}
          hint={
            field === 'FISCAL_YEAR'
              ? 'Quatre chiffres. Redemandé à chaque import. Sinon, désignez plus bas une colonne de dates.'
              : 'Si aucune colonne ne le dit.'
          }
        />
      ))}
      {columns.map(({ column, sample }) => (
        <SelectField
          key={column}
          name={columnName(rank, column)}
          hint={sample ? `Par exemple : ${sample}` : 'Sa première cellule est vide.'}
          placeholder="Ne pas la lire"
          options={options}
        />
      ))}
    </fieldset>
  );
}

const leadOf = ({ complete }: Mapping) =>
  complete
    ? 'Les lignes seront relues ainsi, et comparées de nouveau aux livres.'
    : 'Dites à quoi correspond chaque colonne : la réponse sert ensuite à tous les extraits de mêmes colonnes.';

function MappingForm({ view, ...form }: FormProps<Values> & { view: Mapping }) {
  // Its fields are the columns of the file, called by their own names.
  const CONTRACT = contractOf(view, FIELDS);
  return (
    <ServerForm {...form} schema={z.record(z.string(), z.string())} contract={CONTRACT} show={show}>
      {view.layouts.map((layout, rank) => (
        <LayoutFields key={`${layout.file} ${layout.sheet}`} layout={layout} rank={rank} />
      ))}
    </ServerForm>
  );
}

/** Which column is what: asked once, kept for the files that have the same columns. */
export function MappingPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <EditPage
      of={mapping}
      id={id}
      draftKey={() => `chorus-mapping:${id}`}
      title="Colonnes de l’extrait"
      leadOf={leadOf}
      path={ABOVE}
      own={{ href: hrefOf(id), label: 'Import Chorus' }}
      submit="Lire ainsi"
      valuesOf={valuesOf}
      bodyOf={(values: Values) => values}
      done="Les colonnes sont enregistrées, et les lignes lues."
    >
      {(form, view) => <MappingForm {...form} view={view} />}
    </EditPage>
  );
}
