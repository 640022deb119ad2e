import { useFieldArray } from 'react-hook-form';
import { useState, type ClipboardEvent } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { recall, remember } from '@/shared/lib/remembered';
import { searchAccounts, searchSuppliers } from '@/shared/reference/pickers';
import { useMay, useMe } from '@/shared/session/me';
import { useSignedIn } from '@/shared/session/session';
import { Button } from '@/shared/ui/button';
import { NewPage } from '@/shared/ui/form/edit-page';
import { eurosText } from '@/shared/ui/form/euros';
import { SelectField, TextField } from '@/shared/ui/form/fields';
import { Folded, Unheld } from '@/shared/ui/form/folded';
import { useField, useFormScope } from '@/shared/ui/form/form-context';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { commitments } from './api';
import {
  commitmentSchema,
  draftOf,
  EMPTY_ITEM,
  EMPTY_TRANCHE,
  type CommitmentValues,
} from './commitment-values';
import { kindOptions } from './labels';
import { readPastedLine, type PastedLine } from './pasted-line';
import { PosteFields } from './poste-fields';
import { ofExtract, spendableQuery } from './suggestions';
import { SupplierField } from './supplier-field';
import { asked } from './taxed-amount';
import { YearField } from './year-field';
import './spending.css';

const path = [{ label: 'Engagements', href: '/budget/engagements' }];
const HABIT = 'engagement';

const CONTRACT = {
  ...fields.CreateCommitment,
  items: { ...fields.CreateCommitment.items, fields: asked(fields.CreateCommitment.items.fields) },
};

/** A line of an extract, pasted where the number goes, fills all that it says. */
function usePaste() {
  const { form, know } = useFormScope();
  const client = useQueryClient();
  const [pasted, setPasted] = useState<PastedLine>();
  const fill = async (line: PastedLine) => {
    const set = (name: string, value: string | undefined) =>
      value && form.setValue(name, value, { shouldDirty: true, shouldValidate: true });
    set('number', line.number);
    set('object', line.object);
    set('signedOn', line.signedOn);
    if (line.amount) {
      form.setValue('items.0.vatRate', '');
      set('items.0.amount', eurosText(line.amount));
    }
    const year = (line.signedOn ?? String(form.getValues('signedOn'))).slice(0, 4);
    set('items.0.budgetLine', ofExtract(line, await client.fetchQuery(spendableQuery(year)))?.id);
    const words = line.siret ?? line.supplier;
    const [supplier] = words ? await searchSuppliers(words) : [];
    if (supplier) {
      know({ [supplier.value]: supplier.label });
      set('supplier', supplier.value);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const line = readPastedLine(event.clipboardData.getData('text'));
    if (line) {
      event.preventDefault();
      setPasted(line);
      // What is not found stays to be filled in by hand.
      void fill(line).catch(() => undefined);
    }
  };
  return { pasted, onPaste };
}

function WhatFields() {
  const { pasted, onPaste } = usePaste();
  return (
    <>
      {/* A paste bubbles up from the field in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="fr-mb-3w" onPaste={onPaste}>
        <TextField
          name="number"
          hint="Dix chiffres. Ou collez ici une ligne copiée de Chorus : elle remplit le formulaire."
          inputMode="numeric"
        />
      </div>
      {pasted && (
        <p className="fr-message fr-message--info fr-mb-2w" role="status">
          Rempli d’après la ligne collée{pasted.supplier && ` (${pasted.supplier})`} : vérifiez.
        </p>
      )}
      <TextField name="object" />
      <SupplierField
        known={pasted?.supplier ? { name: pasted.supplier, siret: pasted.siret ?? '' } : undefined}
      />
    </>
  );
}

/** B14: one poste is enough for most; each more has its own line and project. */
function ItemsField() {
  const { form } = useFormScope();
  const { fields: items, append, remove } = useFieldArray({ control: form.control, name: 'items' });
  const supplier = String(form.watch('supplier') ?? '');
  const [typed, signedOn] = form.watch(['fiscalYear', 'signedOn']);
  const year = String(typed || signedOn || '').slice(0, 4);
  const alone = items.length < 2;
  return (
    <>
      {items.map(({ id }, index) => (
        <fieldset key={id} className={alone ? 'pilo-group pilo-group--plain' : 'pilo-group'}>
          <legend className={alone ? 'fr-sr-only' : 'fr-text--bold'}>Poste {index + 1}</legend>
          <PosteFields
            under={`items.${index}.`}
            year={year}
            {...(index === 0 ? { supplier } : {})}
          />
          {!alone && (
            <Button
              size="small"
              priority="tertiary"
              iconId="fr-icon-delete-line"
              onClick={() => remove(index)}
            >
              Retirer le poste {index + 1}
            </Button>
          )}
        </fieldset>
      ))}
      <p>
        <Button
          size="small"
          priority="tertiary no outline"
          iconId="fr-icon-add-line"
          onClick={() => append(EMPTY_ITEM)}
        >
          Ajouter un poste
        </Button>
      </p>
    </>
  );
}

/** B8: what may be affirmed later commits nothing today. */
function TranchesField() {
  const { form } = useFormScope();
  const { title } = useField('tranches');
  const postes = (form.watch('items') as unknown[]).map((_, index) => String(index + 1));
  const {
    fields: tranches,
    append,
    remove,
  } = useFieldArray({ control: form.control, name: 'tranches' });
  return (
    <fieldset className="pilo-group">
      <legend className="fr-text--bold">{title}</legend>
      {tranches.map(({ id }, index) => (
        <div key={id}>
          <TextField name={`tranches.${index}.name`} />
          {postes.length > 1 && (
            <SelectField
              name={`tranches.${index}.item`}
              options={postes.map((rank) => ({ value: rank, label: `Poste ${rank}` }))}
            />
          )}
          <div className="pilo-columns">
            <TextField name={`tranches.${index}.amount`} inputMode="decimal" />
            <TextField name={`tranches.${index}.dueOn`} type="date" />
          </div>
          <Button
            size="small"
            priority="tertiary"
            iconId="fr-icon-delete-line"
            onClick={() => remove(index)}
          >
            Retirer la tranche {index + 1}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-add-line"
        onClick={() => append(EMPTY_TRANCHE)}
      >
        Ajouter une tranche
      </Button>
    </fieldset>
  );
}

function CommitmentForm(props: FormProps<CommitmentValues>) {
  const seesAccounts = useMay('listAccounts');
  return (
    <ServerForm {...props} schema={commitmentSchema} contract={CONTRACT}>
      <WhatFields />
      <TextField name="signedOn" type="date" />
      <ItemsField />
      <Folded title="Pour compléter">
        <Unheld>
          <SelectField name="kind" options={kindOptions} />
        </Unheld>
        {seesAccounts && (
          <PickerField
            name="officer"
            hint="Une personne qui s’est déjà connectée à Pil’O."
            source="accounts"
            search={searchAccounts}
          />
        )}
        <TextField name="plannedDeliveryOn" type="date" />
        <YearField hint="Vide : celui de la signature." />
        <TranchesField />
      </Folded>
    </ServerForm>
  );
}

/** Today, and what one chose last time. */
const startOf = (today: string, habit: Record<string, string>): CommitmentValues => ({
  number: '',
  kind: habit['kind'] ?? 'ORDER',
  object: '',
  supplier: '',
  signedOn: today,
  fiscalYear: '',
  officer: '',
  plannedDeliveryOn: '',
  items: [{ ...EMPTY_ITEM, vatRate: habit['vatRate'] ?? EMPTY_ITEM.vatRate }],
  tranches: [],
});

/** Enters a commitment as it stands in Chorus: one form, few keys. */
export function NewCommitmentPage() {
  const { businessDate } = useMe();
  const { account } = useSignedIn();
  return (
    <NewPage
      of={commitments}
      draftKey="commitment:new"
      title="Saisir un engagement"
      path={path}
      values={startOf(businessDate, recall(account, HABIT))}
      bodyOf={(values: CommitmentValues) => {
        const { kind, items } = values;
        remember(account, HABIT, { kind, vatRate: items[0]?.vatRate ?? '' });
        return draftOf(values);
      }}
      submit="Enregistrer l’engagement"
      href={({ commitment }) => `/budget/engagements/${commitment.number}`}
      done={({ warnings }) =>
        warnings.length > 0
          ? 'L’engagement est enregistré : un point est à vérifier.'
          : 'L’engagement est enregistré.'
      }
    >
      {(form) => <CommitmentForm {...form} />}
    </NewPage>
  );
}
