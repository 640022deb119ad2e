import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { z } from '@/shared/lib/zod';
import { useMe } from '@/shared/session/me';
import { NewPage } from '@/shared/ui/form/edit-page';
import { euros, EUROS_HINT, eurosOf } from '@/shared/ui/form/euros';
import { SelectField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { useFormScope } from '@/shared/ui/form/form-context';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { Loaded } from '@/shared/ui/states';
import { lineName, lines, movements, searchLines } from './api';
import { EXTERNAL, kindOptions } from './labels';

const path = [{ label: 'Mouvements de crédits', href: '/budget/mouvements' }];

const moves = ({ ae, cp, external }: { ae: string; cp: string; external: string }) =>
  [ae, cp, external].some((text) => eurosOf(text));

export const movementSchema = z
  .object({
    kind: choice('Choisissez la nature du mouvement.'),
    budgetLine: choice('Choisissez la ligne.'),
    targetBudgetLine: z.string(),
    ae: euros({ signed: true }),
    cp: euros({ signed: true }),
    external: euros({ signed: true }),
    valueDate: choice('Donnez la date d’effet.'),
    reason: z.string().trim(),
    reference: z.string().trim(),
  })
  .refine(({ kind, targetBudgetLine }) => kind !== 'REDEPLOIEMENT' || targetBudgetLine, {
    path: ['targetBudgetLine'],
    message: 'Choisissez la ligne qui reçoit.',
  })
  .refine(({ kind, reason }) => kind !== 'REDEPLOIEMENT' || reason, {
    path: ['reason'],
    message: 'Un redéploiement demande son motif.',
  })
  .refine((values) => !EXTERNAL.has(values.kind) || eurosOf(values.external), {
    path: ['external'],
    message: 'Donnez le montant.',
  })
  .refine((values) => EXTERNAL.has(values.kind) || moves({ ...values, external: '' }), {
    path: ['ae'],
    message: 'Donnez un montant d’AE, de CP, ou des deux.',
  });

export type MovementValues = z.infer<typeof movementSchema>;

/** What the kind does not have is not sent. */
export function draftOf(values: MovementValues): Schemas['MovementForm'] {
  const external = EXTERNAL.has(values.kind);
  const draft = {
    ...values,
    targetBudgetLine: values.kind === 'REDEPLOIEMENT' ? values.targetBudgetLine || null : null,
    ae: external ? null : eurosOf(values.ae),
    cp: external ? null : eurosOf(values.cp),
    external: external ? eurosOf(values.external) : null,
    reason: values.reason || null,
    reference: values.reference || null,
  };
  return draft as Schemas['MovementForm'];
}

function LineFields() {
  const { form } = useFormScope();
  const paired = form.watch('kind') === 'REDEPLOIEMENT';
  return (
    <>
      <PickerField
        name="budgetLine"
        hint={
          paired
            ? 'Celle qui donne. Cherchez par exercice, axe, libellé ou centre de coûts.'
            : 'Cherchez par exercice, axe, libellé ou centre de coûts.'
        }
        source="budget-lines"
        search={searchLines}
      />
      {paired && (
        <PickerField
          name="targetBudgetLine"
          hint="Du même programme et du même exercice."
          source="budget-lines"
          search={searchLines}
        />
      )}
    </>
  );
}

function AmountFields() {
  const { form } = useFormScope();
  const kind = String(form.watch('kind'));
  const sign =
    kind === 'REDEPLOIEMENT'
      ? 'Ce que la première ligne donne à la seconde.'
      : `${EUROS_HINT} Négatif s’il retire.`;
  return EXTERNAL.has(kind) ? (
    <TextField name="external" hint={EUROS_HINT} inputMode="decimal" />
  ) : (
    <div className="pilo-columns">
      <TextField name="ae" hint={sign} inputMode="decimal" />
      <TextField name="cp" hint={sign} inputMode="decimal" />
    </div>
  );
}

function MovementForm(props: FormProps<MovementValues>) {
  return (
    <ServerForm {...props} schema={movementSchema} contract={fields.MovementForm}>
      <SelectField name="kind" options={kindOptions} />
      <LineFields />
      <AmountFields />
      <TextField name="valueDate" type="date" />
      <TextAreaField name="reason" rows={2} />
      <TextField name="reference" hint="Arrêté, décret, note." />
    </ServerForm>
  );
}

/** Opens, adds, takes or moves credits. */
export function NewMovementPage() {
  const [search] = useSearchState();
  const { businessDate } = useMe();
  const id = one(search, 'line') ?? '';
  const line = useQuery({ ...lines.one(id), enabled: id !== '' });
  const page = (names: Record<string, string>) => (
    <NewPage
      of={movements}
      draftKey="movement:new"
      title="Enregistrer un mouvement"
      lead="Il reste pour toujours : une erreur s’annule par un mouvement contraire."
      path={path}
      values={{
        kind: '',
        budgetLine: id,
        targetBudgetLine: '',
        ae: '',
        cp: '',
        external: '',
        valueDate: businessDate,
        reason: '',
        reference: '',
      }}
      bodyOf={draftOf}
      submit="Enregistrer le mouvement"
      href={({ budgetLine }) =>
        budgetLine ? `/budget/lignes/${budgetLine.id}` : '/budget/mouvements'
      }
      done="Le mouvement est enregistré."
    >
      {(form) => <MovementForm {...form} names={names} />}
    </NewPage>
  );
  return id === '' ? (
    page({})
  ) : (
    <Loaded query={line} lines={10}>
      {({ value }) => page({ [value.id]: lineName(value) })}
    </Loaded>
  );
}
