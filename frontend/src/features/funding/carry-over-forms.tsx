import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { formatDate } from '@/shared/lib/dates';
import { formatEuros } from '@/shared/lib/money';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { z } from '@/shared/lib/zod';
import { useMe } from '@/shared/session/me';
import { plainText, type Show } from '@/shared/ui/form/conflict';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { euros, EUROS_HINT, eurosOf } from '@/shared/ui/form/euros';
import { RadioField, TextField } from '@/shared/ui/form/fields';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm } from '@/shared/ui/form/server-form';
import {
  carryOvers,
  decideCarryOver,
  lineName,
  openCarryOver,
  refuseCarryOver,
  searchLines,
  type CarryOver,
} from './api';

const pathOf = (year: string) => [
  { label: `Exercice ${year}`, href: `/budget/exercice?year=${year}` },
];

export const carryOverSchema = z.object({
  budgetLine: choice('Choisissez la ligne.'),
  ledger: choice('Dites si ce sont des AE ou des CP.'),
  amount: euros({ missing: 'Donnez le montant.' }),
  requestedOn: choice('Donnez la date de la demande.'),
  reason: z.string().trim(),
});

/** Asks that credits be carried over to the next year. */
export function NewCarryOverPage() {
  const [search] = useSearchState();
  const { businessDate } = useMe();
  const year = one(search, 'year') ?? businessDate.slice(0, 4);
  return (
    <NewPage
      of={carryOvers}
      draftKey="carry-over:new"
      title="Demander un report"
      lead="Il n’ouvre de crédits qu’une fois mis à disposition."
      path={pathOf(year)}
      values={{ budgetLine: '', ledger: 'CP', amount: '', requestedOn: businessDate, reason: '' }}
      bodyOf={(values) =>
        ({
          ...values,
          amount: eurosOf(values.amount),
          reason: values.reason || null,
        }) as Schemas['CarryOverForm']
      }
      submit="Demander le report"
      href={() => `/budget/exercice?year=${year}`}
      done="Le report est demandé."
    >
      {(form) => (
        <ServerForm {...form} schema={carryOverSchema} contract={fields.CarryOverForm}>
          <PickerField
            name="budgetLine"
            hint="Celle dont les crédits restent."
            source="budget-lines"
            search={searchLines}
          />
          <RadioField
            name="ledger"
            options={[
              { value: 'AE', label: 'AE' },
              { value: 'CP', label: 'CP' },
            ]}
          />
          <TextField name="amount" hint={EUROS_HINT} inputMode="decimal" />
          <TextField name="requestedOn" type="date" />
          <TextField name="reason" />
        </ServerForm>
      )}
    </NewPage>
  );
}

const DAYS = ['decidedOn', 'openedOn', 'requestedOn'];

export const carryOverReader: Show = (name, value, names) =>
  DAYS.includes(name) && value ? formatDate(String(value)) : plainText(name, value, names);

/** The carry-over that the address names, as its acts stand on it. */
function useCarryOver() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { businessDate } = useMe();
  return {
    id,
    businessDate,
    frame: {
      id,
      path: [],
      own: { href: '/budget/exercice', label: 'Exercice' },
      leadOf: ({ budgetLine, ledger, amount }: CarryOver) =>
        [`${formatEuros(amount)} de ${ledger}`, budgetLine && lineName(budgetLine)]
          .filter(Boolean)
          .join(', '),
    },
  };
}

export const decisionSchema = z.object({
  decidedOn: choice('Donnez la date de l’arrêté.'),
  amount: euros(),
  reference: z.string().trim(),
});

/** Records the arrêté: for less than was asked, where it says so. */
export function DecideCarryOverPage() {
  const { id, businessDate, frame } = useCarryOver();
  return (
    <EditPage
      {...frame}
      of={{ ...carryOvers, save: decideCarryOver }}
      draftKey={() => `carry-over:${id}:decision`}
      title="Arrêter le report"
      valuesOf={() => ({ decidedOn: businessDate, amount: '', reference: '' })}
      bodyOf={(values) => ({
        ...values,
        amount: eurosOf(values.amount),
        reference: values.reference || null,
      })}
      submit="Enregistrer l’arrêté"
      done="L’arrêté de report est enregistré."
    >
      {(form) => (
        <ServerForm
          {...form}
          schema={decisionSchema}
          contract={fields.CarryOverDecisionForm}
          show={carryOverReader}
        >
          <TextField name="decidedOn" type="date" />
          <TextField
            name="amount"
            hint="S’il est moindre que le montant demandé."
            inputMode="decimal"
          />
          <TextField name="reference" />
        </ServerForm>
      )}
    </EditPage>
  );
}

export const openingSchema = z.object({
  openedOn: choice('Donnez la date de mise à disposition.'),
  budgetLine: z.string(),
  reference: z.string().trim(),
});

/** Opens the credits in the next year: only then are they there. */
export function OpenCarryOverPage() {
  const { id, businessDate, frame } = useCarryOver();
  return (
    <EditPage
      {...frame}
      of={{ ...carryOvers, save: openCarryOver }}
      draftKey={() => `carry-over:${id}:opening`}
      title="Mettre le report à disposition"
      valuesOf={() => ({ openedOn: businessDate, budgetLine: '', reference: '' })}
      bodyOf={(values) => ({
        ...values,
        budgetLine: values.budgetLine || null,
        reference: values.reference || null,
      })}
      submit="Ouvrir les crédits"
      done="Les crédits reportés sont ouverts."
    >
      {(form) => (
        <ServerForm
          {...form}
          schema={openingSchema}
          contract={fields.CarryOverOpeningForm}
          show={carryOverReader}
        >
          <TextField name="openedOn" type="date" />
          <PickerField
            name="budgetLine"
            hint="De l’exercice suivant. Vide : celle du même dispositif et du même axe."
            source="budget-lines"
            search={searchLines}
          />
          <TextField name="reference" />
        </ServerForm>
      )}
    </EditPage>
  );
}

export const refusalSchema = z.object({
  reason: z.string().trim().min(1, 'Dites pourquoi le report est refusé.'),
});

export function RefuseCarryOverPage() {
  const { id, frame } = useCarryOver();
  return (
    <EditPage
      {...frame}
      of={{ ...carryOvers, save: refuseCarryOver }}
      draftKey={() => `carry-over:${id}:refusal`}
      title="Refuser le report"
      valuesOf={() => ({ reason: '' })}
      bodyOf={(values) => values}
      submit="Enregistrer le refus"
      done="Le refus est enregistré."
    >
      {(form) => (
        <ServerForm
          {...form}
          schema={refusalSchema}
          contract={fields.CarryOverRefusalForm}
          show={carryOverReader}
        >
          <TextField name="reason" />
        </ServerForm>
      )}
    </EditPage>
  );
}
