import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { formatDate } from '@/shared/lib/dates';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { z } from '@/shared/lib/zod';
import { useMay, useMe } from '@/shared/session/me';
import { plainText, type Show } from '@/shared/ui/form/conflict';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { euros, EUROS_HINT, eurosOf, eurosText } from '@/shared/ui/form/euros';
import { SelectField, TextField } from '@/shared/ui/form/fields';
import { useFormScope } from '@/shared/ui/form/form-context';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { Removal } from '@/shared/ui/removal';
import { commitments, planned, refName, searchCommitments, type Planned } from './api';

const path = [{ label: 'Services faits prévus', href: '/budget/certifications' }];

export const plannedSchema = z.object({
  commitment: choice('Choisissez l’engagement.'),
  item: z.string(),
  plannedOn: choice('Donnez le jour prévu.'),
  amount: euros({ missing: 'Donnez le montant.' }),
  note: z.string().trim(),
});

type Values = z.infer<typeof plannedSchema>;

const draftOf = (values: Values): Schemas['PlannedCertificationForm'] => ({
  commitment: values.commitment,
  item: values.item ? Number(values.item) : null,
  plannedOn: values.plannedOn,
  amount: eurosOf(values.amount) ?? '',
  note: values.note || null,
});

const valuesOf = (of: Planned): Values => ({
  commitment: of.commitment,
  item: String(of.item),
  plannedOn: of.plannedOn,
  amount: eurosText(of.amount),
  note: of.note ?? '',
});

export const plannedReader: Show = (name, value, names) =>
  name === 'plannedOn' && value
    ? formatDate(String(value))
    : name === 'commitment'
      ? (names[String(value)] ?? String(value))
      : plainText(name, value, names);

function ItemField() {
  const { form } = useFormScope();
  const number = String(form.watch('commitment') ?? '');
  const { data } = useQuery({ ...commitments.one(number), enabled: number !== '' });
  const items = number ? (data?.value.items ?? []) : [];
  return items.length < 2 ? null : (
    <SelectField
      name="item"
      options={items.map(({ number: rank, budgetLine }) => ({
        value: String(rank),
        label: `${rank}. ${refName(budgetLine)}`,
      }))}
    />
  );
}

function PlannedForm(props: FormProps<Values>) {
  return (
    <ServerForm
      {...props}
      schema={plannedSchema}
      contract={fields.PlannedCertificationForm}
      show={plannedReader}
    >
      <PickerField
        name="commitment"
        hint="Numéro, objet ou prestataire."
        source="commitments"
        search={searchCommitments}
      />
      <ItemField />
      <TextField name="plannedOn" type="date" />
      <TextField name="amount" hint={EUROS_HINT} inputMode="decimal" />
      <TextField name="note" />
    </ServerForm>
  );
}

/** Says when a service is expected, and for how much (B15). */
export function NewPlannedPage() {
  const [search] = useSearchState();
  const { businessDate } = useMe();
  const number = one(search, 'commitment') ?? '';
  const { data } = useQuery({ ...commitments.one(number), enabled: number !== '' });
  const name = data ? `${number} · ${data.value.commitment.object}` : number;
  const back = number ? [{ label: name, href: `/budget/engagements/${number}` }] : path;
  return (
    <NewPage
      of={planned}
      draftKey={`planned-certification:new:${number}`}
      title="Prévoir un service fait"
      path={back}
      values={{ commitment: number, item: '', plannedOn: businessDate, amount: '', note: '' }}
      bodyOf={draftOf}
      submit="Enregistrer la prévision"
      href={({ commitment }) => `/budget/engagements/${commitment}`}
      done="Le service fait prévu est enregistré."
    >
      {(form) => <PlannedForm {...form} names={number ? { [number]: name } : {}} />}
    </NewPage>
  );
}

export function EditPlannedPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const mayRemove = useMay('deletePlannedCertification');
  return (
    <EditPage
      of={planned}
      id={id}
      draftKey={() => `planned-certification:${id}`}
      title="Modifier le service fait prévu"
      path={[]}
      own={{ href: '/budget/certifications', label: 'Services faits prévus' }}
      valuesOf={valuesOf}
      namesOf={({ commitment, object }): Record<string, string> => ({
        [commitment]: `${commitment} · ${object}`,
      })}
      bodyOf={draftOf}
      done="Le service fait prévu est enregistré."
    >
      {(form, view) => (
        <>
          <PlannedForm {...form} />
          {mayRemove && (
            <Removal
              label="Retirer cette prévision"
              title="Retirer ce service fait prévu ?"
              act="Retirer la prévision"
              keep="La garder"
              remove={() => planned.remove(view.id, `"${view.version}"`)}
              kind="planned-certifications"
              href="/budget/certifications"
              done="Le service fait prévu est retiré."
            >
              L’atterrissage ne le comptera plus. Le journal d’audit garde ce qu’il disait.
            </Removal>
          )}
        </>
      )}
    </EditPage>
  );
}
