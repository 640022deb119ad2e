import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import { choice } from '@/shared/lib/choice';
import { formatDate } from '@/shared/lib/dates';
import { z } from '@/shared/lib/zod';
import type { Schemas } from '@/shared/api/types';
import { plainText, textOf, type Show, type Texts } from '@/shared/ui/form/conflict';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { euros, EUROS_HINT, eurosOf, eurosText } from '@/shared/ui/form/euros';
import { RadioField, SelectField, TextField } from '@/shared/ui/form/fields';
import { Folded } from '@/shared/ui/form/folded';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { schemes, type Scheme } from './api';
import { AGREEMENT_STATES, agreementStateOptions, LEDGERS, ledgerOptions } from './labels';

const path = [
  { label: 'Budget', href: '/budget' },
  { label: 'Dispositifs de financement', href: '/budget/dispositifs' },
];

const percent = z
  .string()
  .trim()
  .regex(/^\d{1,3}(?:[.,]\d{1,2})?$/, 'Écrivez un pourcentage : 3, ou 2,5.');

export const schemeSchema = z
  .object({
    code: z
      .string()
      .trim()
      .regex(/^[A-Z0-9][A-Z0-9-]{1,39}$/, 'En capitales, chiffres et tirets : FTAP, FITN-2026.'),
    name: z.string().trim().min(1, 'Nommez le dispositif.'),
    ledger: choice('Dites si ce sont des crédits de l’État.'),
    agreement: z.object({
      reference: z.string().trim(),
      state: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      amount: euros(),
    }),
    carryOverCeiling: percent,
  })
  .refine(({ agreement: { state, ...others } }) => state || !Object.values(others).some(Boolean), {
    path: ['agreement', 'state'],
    message: 'Dites où en est la convention.',
  })
  .refine(({ agreement: { startsOn, endsOn } }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ['agreement', 'endsOn'],
    message: 'La fin ne précède pas le début.',
  });

export type SchemeValues = z.infer<typeof schemeSchema>;

const EMPTY: SchemeValues = {
  code: '',
  name: '',
  ledger: 'ETAT',
  agreement: { reference: '', state: '', startsOn: '', endsOn: '', amount: '' },
  carryOverCeiling: '3',
};

const valuesOf = ({ code, name, ledger, agreement, carryOverCeiling }: Scheme): SchemeValues => ({
  code,
  name,
  ledger,
  agreement: {
    reference: agreement?.reference ?? '',
    state: agreement?.state ?? '',
    startsOn: agreement?.startsOn ?? '',
    endsOn: agreement?.endsOn ?? '',
    amount: eurosText(agreement?.amount),
  },
  carryOverCeiling: eurosText(carryOverCeiling),
});

const day = (text: string) => text && formatDate(text);

const texts: Texts<SchemeValues> = {
  ledger: (code) => LEDGERS[code as Scheme['ledger']] ?? code,
  agreement: ({ reference, state, startsOn, endsOn, amount }) =>
    [
      reference,
      AGREEMENT_STATES[state as keyof typeof AGREEMENT_STATES],
      day(startsOn) && `du ${day(startsOn)}`,
      day(endsOn) && `au ${day(endsOn)}`,
      amount && `${amount} €`,
    ]
      .filter(Boolean)
      .join(', '),
};

export const schemeReader: Show = (name, value, names) =>
  textOf(texts, name, value) ?? plainText(name, value, names);

function draftOf(values: SchemeValues): Schemas['FundingSchemeForm'] {
  const { reference, state, startsOn, endsOn, amount } = values.agreement;
  const agreement = {
    reference: reference || null,
    state: state || null,
    startsOn: startsOn || null,
    endsOn: endsOn || null,
    amount: eurosOf(amount),
  };
  const draft = {
    ...values,
    agreement: Object.values(agreement).some(Boolean) ? agreement : null,
    carryOverCeiling: values.carryOverCeiling.replace(',', '.'),
  };
  return draft as Schemas['FundingSchemeForm'];
}

function SchemeForm({ created, ...props }: FormProps<SchemeValues> & { created: boolean }) {
  return (
    <ServerForm
      {...props}
      schema={schemeSchema}
      contract={fields.FundingSchemeForm}
      show={schemeReader}
    >
      {!created && (
        <TextField name="code" hint="Court et durable, en capitales : FTAP, FITN-2026." />
      )}
      <TextField name="name" />
      {!created && (
        <RadioField
          name="ledger"
          hint="Un cofinancement n’a ni AE ni CP : il n’entre dans aucun total de l’État."
          options={ledgerOptions}
        />
      )}
      <Folded title="La convention">
        <TextField name="agreement.reference" />
        <SelectField name="agreement.state" options={agreementStateOptions} />
        <div className="pilo-columns">
          <TextField name="agreement.startsOn" type="date" />
          <TextField name="agreement.endsOn" type="date" />
        </div>
        <TextField name="agreement.amount" hint={EUROS_HINT} inputMode="decimal" />
      </Folded>
      <Folded title="Le plafond de report">
        <TextField
          name="carryOverCeiling"
          hint="En pourcentage des CP ouverts à l’origine : 3 par défaut (LOLF, article 15)."
          inputMode="decimal"
        />
      </Folded>
    </ServerForm>
  );
}

/** Says where money comes from. */
export const NewSchemePage = () => (
  <NewPage
    of={schemes}
    draftKey="funding-scheme:new"
    title="Créer un dispositif"
    lead="D’où vient l’argent. On lui ajoute ensuite ses lignes, par exercice et par axe."
    path={path}
    values={EMPTY}
    bodyOf={draftOf}
    submit="Créer le dispositif"
    href={() => '/budget/dispositifs'}
    done="Le dispositif est créé : ajoutez-lui ses lignes."
  >
    {(form) => <SchemeForm {...form} created={false} />}
  </NewPage>
);

/** Corrects a scheme, or moves its agreement on. */
export function EditSchemePage() {
  const { code } = useParams({ strict: false }) as { code: string };
  return (
    <EditPage
      of={schemes}
      id={code}
      draftKey={() => `funding-scheme:${code}`}
      title="Modifier le dispositif"
      leadOf={({ name }) => name}
      path={path.slice(0, 1)}
      own={{ href: '/budget/dispositifs', label: 'Dispositifs de financement' }}
      valuesOf={valuesOf}
      bodyOf={draftOf}
      done="Le dispositif est enregistré."
    >
      {(form) => <SchemeForm {...form} created />}
    </EditPage>
  );
}
