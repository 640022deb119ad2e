import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { choice } from '@/shared/lib/choice';
import { one } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { z } from '@/shared/lib/zod';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { useMay, useMe } from '@/shared/session/me';
import { plainText, textOf, type Show, type Texts } from '@/shared/ui/form/conflict';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { euros, EUROS_HINT, eurosOf, eurosText } from '@/shared/ui/form/euros';
import { TextField } from '@/shared/ui/form/fields';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { Removal } from '@/shared/ui/removal';
import { forecasts, type Forecast } from './api';
import { AxisFields, PotFields } from './pot-fields';

export const forecastSchema = z.object({
  scheme: choice('Choisissez le dispositif.'),
  fiscalYear: choice('Choisissez l’exercice.'),
  programme: z.string(),
  axis: z.string(),
  amount: euros({ missing: 'Donnez le montant.' }),
  note: z.string().trim(),
});

type Values = z.infer<typeof forecastSchema>;

const valuesOf = (forecast: Forecast): Values => ({
  scheme: forecast.scheme?.code ?? '',
  fiscalYear: String(forecast.fiscalYear),
  programme: forecast.axis?.programme ?? '',
  axis: forecast.axis?.code ?? '',
  amount: eurosText(forecast.amount),
  note: forecast.note ?? '',
});

const draftOf = ({ fiscalYear, ...values }: Values) =>
  ({
    scheme: values.scheme,
    fiscalYear: Number(fiscalYear),
    programme: values.programme || null,
    axis: values.programme ? values.axis || null : null,
    amount: eurosOf(values.amount),
    note: values.note || null,
  }) as Schemas['PaymentForecastForm'];

export const forecastReader =
  (programme: (code: string) => string): Show =>
  (name, value, names) =>
    textOf<Values>({ programme } satisfies Texts<Values>, name, value) ??
    plainText(name, value, names);

function ForecastForm(props: FormProps<Values>) {
  const { programme } = useNomenclatures();
  return (
    <ServerForm
      {...props}
      schema={forecastSchema}
      contract={fields.PaymentForecastForm}
      show={forecastReader(programme)}
    >
      <PotFields year="fiscalYear" />
      <AxisFields />
      <TextField name="amount" hint={EUROS_HINT} inputMode="decimal" />
      <TextField name="note" />
    </ServerForm>
  );
}

const pathOf = (year: string) => [
  { label: `Exercice ${year}`, href: `/budget/exercice?year=${year}` },
];

/** Says what CP are expected of a year. */
export function NewForecastPage() {
  const [search] = useSearchState();
  const { businessDate } = useMe();
  const year = one(search, 'year') ?? businessDate.slice(0, 4);
  return (
    <NewPage
      of={forecasts}
      draftKey="payment-forecast:new"
      title="Ajouter une prévision de CP"
      path={pathOf(year)}
      values={{ scheme: '', fiscalYear: year, programme: '', axis: '', amount: '', note: '' }}
      bodyOf={draftOf}
      submit="Ajouter la prévision"
      href={(made) => `/budget/exercice?year=${made.fiscalYear}`}
      done="La prévision est ajoutée."
    >
      {(form) => <ForecastForm {...form} />}
    </NewPage>
  );
}

export function EditForecastPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const mayRemove = useMay('deletePaymentForecast');
  return (
    <EditPage
      of={forecasts}
      id={id}
      draftKey={() => `payment-forecast:${id}`}
      title="Modifier la prévision de CP"
      path={[]}
      own={{ href: '/budget/exercice', label: 'Exercice' }}
      valuesOf={valuesOf}
      bodyOf={draftOf}
      done="La prévision est enregistrée."
    >
      {(form, view) => (
        <>
          <ForecastForm {...form} />
          {mayRemove && (
            <Removal
              label="Retirer cette prévision"
              title="Retirer cette prévision de CP ?"
              act="Retirer la prévision"
              keep="La garder"
              remove={() => forecasts.remove(view.id, `"${view.version}"`)}
              kind="payment-forecasts"
              href="/budget/exercice"
              done="La prévision est retirée."
            >
              L’échéancier ne s’y comparera plus. Le journal d’audit garde ce qu’elle disait.
            </Removal>
          )}
        </>
      )}
    </EditPage>
  );
}
