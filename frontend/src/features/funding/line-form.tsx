import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { z } from '@/shared/lib/zod';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { searchProjects } from '@/shared/reference/pickers';
import { useMay, useMe } from '@/shared/session/me';
import { plainText, textOf, type Show, type Texts } from '@/shared/ui/form/conflict';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { SelectField, TextField } from '@/shared/ui/form/fields';
import { Folded } from '@/shared/ui/form/folded';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { lines, type Line } from './api';
import { TITLES, titleOptions } from './labels';
import { shortName } from './line-columns';
import { AxisFields, PotFields } from './pot-fields';
import { useSchemes } from './pot-filters';

const path = [{ label: 'Lignes budgétaires', href: '/budget/lignes' }];

const programme = z
  .string()
  .trim()
  .regex(/^(\d{4})?$/, 'Quatre chiffres : 0349.');

export const lineSchema = z.object({
  scheme: choice('Choisissez le dispositif.'),
  fiscalYear: choice('Choisissez l’exercice.'),
  programme: z.string(),
  axis: z.string(),
  project: z.string(),
  budgetProgramme: programme,
  carryingProgramme: programme,
  title: z.string(),
  category: z.string().trim(),
  costCentre: z.string().trim(),
  activity: z.string().trim(),
  label: z.string().trim(),
});

export type LineValues = z.infer<typeof lineSchema>;

export const valuesOf = (line: Line): LineValues => ({
  scheme: line.scheme?.code ?? '',
  fiscalYear: String(line.fiscalYear),
  programme: line.axis?.programme ?? '',
  axis: line.axis?.code ?? '',
  project: line.project?.code ?? '',
  budgetProgramme: line.budgetProgramme ?? '',
  carryingProgramme: line.carryingProgramme ?? '',
  title: line.title ?? '',
  category: line.category ?? '',
  costCentre: line.costCentre ?? '',
  activity: line.activity ?? '',
  label: line.label ?? '',
});

/** Empty is none; an axis is one of its programme. */
const draftOf = ({ fiscalYear, ...values }: LineValues) =>
  ({
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value || null])),
    axis: values.programme ? values.axis || null : null,
    fiscalYear: Number(fiscalYear),
  }) as unknown as Schemas['BudgetLineForm'];

/** How the conflict dialog writes a value. */
export function lineReader(
  words: Pick<ReturnType<typeof useNomenclatures>, 'programme' | 'programmes' | 'axis'>,
  schemes: { value: string; label: string }[],
): Show {
  const texts: Texts<LineValues> = {
    scheme: (code) => schemes.find(({ value }) => value === code)?.label ?? code,
    programme: words.programme,
    title: (code) => TITLES[code as keyof typeof TITLES] ?? code,
  };
  return (name, value, names) =>
    name === 'project'
      ? (names[String(value)] ?? String(value))
      : (textOf(texts, name, value) ?? plainText(name, value, names));
}

function LineForm(props: FormProps<LineValues>) {
  const words = useNomenclatures();
  const schemes = useSchemes();
  const seesProjects = useMay('listProjects');
  return (
    <ServerForm
      {...props}
      schema={lineSchema}
      contract={fields.BudgetLineForm}
      show={lineReader(words, schemes)}
    >
      <PotFields year="fiscalYear" />
      <AxisFields />
      <TextField
        name="budgetProgramme"
        hint="Celui dont le responsable fixe les dates de fin de gestion : 0349."
        inputMode="numeric"
      />
      <Folded title="Pour la reconnaître dans Chorus">
        <TextField name="costCentre" />
        <TextField name="activity" />
        <TextField name="carryingProgramme" hint="S’il n’est pas le même : 0354." />
        <SelectField name="title" options={titleOptions} />
        <TextField name="category" />
      </Folded>
      <Folded title="Pour un seul projet">
        {seesProjects && (
          <PickerField
            name="project"
            hint="Vide : la ligne se partage entre les projets de l’axe."
            source="projects"
            search={searchProjects}
          />
        )}
        <TextField name="label" />
      </Folded>
    </ServerForm>
  );
}

/** Opens a line: a scheme for a year and an axis. */
export function NewLinePage() {
  const { businessDate } = useMe();
  return (
    <NewPage
      of={lines}
      draftKey="budget-line:new"
      title="Ajouter une ligne"
      lead="Un dispositif pour un exercice et un axe. Un mouvement d’ouverture y met ensuite des crédits."
      path={path}
      values={{
        ...(Object.fromEntries(
          Object.keys(lineSchema.shape).map((name) => [name, '']),
        ) as LineValues),
        fiscalYear: businessDate.slice(0, 4),
      }}
      bodyOf={draftOf}
      submit="Ajouter la ligne"
      href={({ id }) => `/budget/lignes/${id}`}
      done="La ligne est ajoutée : ouvrez-y des crédits par un mouvement."
    >
      {(form) => <LineForm {...form} />}
    </NewPage>
  );
}

/** Corrects what a line is; its money moves by movements. */
export function EditLinePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <EditPage
      of={lines}
      id={id}
      draftKey={() => `budget-line:${id}`}
      title="Modifier la ligne"
      path={path}
      own={{ href: `/budget/lignes/${id}`, label: shortName }}
      valuesOf={valuesOf}
      namesOf={({ project }): Record<string, string> =>
        project ? { [project.code]: project.title } : {}
      }
      bodyOf={draftOf}
      done="La ligne est enregistrée."
    >
      {(form) => <LineForm {...form} />}
    </EditPage>
  );
}
