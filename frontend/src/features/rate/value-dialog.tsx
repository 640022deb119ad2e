import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { fields } from '@/shared/api/fields';
import { ApiError, messageOf } from '@/shared/api/problem';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatMonth } from '@/shared/lib/dates';
import { formatMeasure, formatRate, formatValue, parseDecimal } from '@/shared/lib/decimal';
import { tooLong } from '@/shared/lib/too-long';
import { useMe } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { useUnsavedGuard } from '@/shared/ui/form/use-unsaved-guard';
import { absenceWord } from '@/shared/ui/rate-signs';
import { Loaded } from '@/shared/ui/states';
import {
  currentValuesQuery,
  explanationQuery,
  indicatorQuery,
  typeValue,
  type Measurement,
  type NewValue,
} from './api';
import { doubtOf } from './doubt';
import { expectedMonth, monthsUpTo } from './months';

interface ValueDialogProps {
  indicator: string;
  territory: string;
  territoryName: string;
  onClose: () => void;
  /** Called once everything shows the value, with the sentence that says it and the new rate. */
  onTyped: (done: string) => void;
  /** What is read again at the next arrival alone, since the person looks at it. */
  held?: string[];
}

interface FormProps extends Omit<ValueDialogProps, 'territoryName'> {
  territoryName: string;
  unit: string | null;
  expected: string;
  known: Measurement[];
}

const { value: VALUE, month: MONTH, reason: REASON } = fields.CreateMeasurement;

const NAMES = ['value', 'month', 'reason'] as const;
type Name = (typeof NAMES)[number];
type Faults = Partial<Record<Name, string>>;

/** What the form lacks, said at its field. */
function faultsOf(value: string | undefined, corrects: boolean, reason: string): Faults {
  return {
    ...(value === undefined && { value: 'Écrivez un nombre seul, sans unité : 66 ou 66,5.' }),
    ...(corrects && !reason.trim() && { reason: 'Écrivez pourquoi cette valeur est corrigée.' }),
  };
}

interface Told {
  at: Faults;
  /** What no field carries. */
  above: string[];
}

/** The server's remarks, at their fields or above the buttons: none is lost. */
function told(error: Error | null): Told {
  if (!error) {
    return { at: {}, above: [] };
  }
  const remarks = error instanceof ApiError ? error.violations : [];
  const named = remarks.map(({ pointer, message }) => ({
    name: NAMES.find((name) => `/${name}` === pointer),
    message,
  }));
  return {
    at: Object.fromEntries(named.flatMap(({ name, message }) => (name ? [[name, message]] : []))),
    above:
      remarks.length === 0
        ? [messageOf(error)]
        : named.flatMap(({ name, message }) => (name ? [] : [message])),
  };
}

function useTyping(props: FormProps) {
  const { indicator, territory, territoryName, unit, onTyped } = props;
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useSingleMutation({
    mutationFn: (body: NewValue) => typeValue(body, keyFor(body)),
    onSuccess: async ({ value, month }) => {
      await touch(client, 'measurements', props.held);
      const now = await client.fetchQuery(
        explanationQuery({ indicator, territory, kind: 'FINAL', asOf: undefined }),
      );
      const rate = now.rate === null ? absenceWord(now.absence) : formatRate(now.rate);
      const of = now.current?.month;
      // An older month that is filled in leaves the rate where a later one has put it.
      const told =
        of && of !== month
          ? `Le taux d’avancement reste celui de ${formatMonth(of)} : ${rate}.`
          : `Taux d’avancement : ${rate}.`;
      onTyped(
        `${territoryName}, ${formatMonth(month)} : ${formatValue(value, unit)} enregistré. ${told}`,
      );
    },
    onError: () => touch(client, 'measurements'),
  });
}

const state = (fault: string | undefined) => ({
  state: fault ? ('error' as const) : ('default' as const),
  stateRelatedMessage: fault,
});

function ValueForm(props: FormProps) {
  const { indicator, territory, unit, expected, known, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const { businessDate } = useMe();
  const [month, setMonth] = useState(expected);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [lacks, setLacks] = useState<Faults>({});
  const [questioned, setQuestioned] = useState<string>();
  const typing = useTyping(props);
  // What it needs came after the dialog, which had nothing to give the focus to.
  useEffect(() => form.current?.querySelector<HTMLElement>('[name=value]')?.focus(), []);
  useUnsavedGuard(() => typed !== '' || reason !== '');
  useEffect(() => {
    if (typing.error) {
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }
  }, [typing.error]);
  const former = known.find((one) => one.month === month);
  const { at, above } = told(typing.error);
  const faults = { ...at, ...lacks };
  const written = parseDecimal(typed);
  const doubt =
    written !== undefined && questioned === `${month} ${written}`
      ? doubtOf(written, month, known, unit)
      : undefined;
  const explains = former !== undefined || faults.reason !== undefined || reason !== '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    const value = parseDecimal(typed);
    const found = faultsOf(value, former !== undefined, reason);
    setLacks(found);
    const [first] = Object.keys(found);
    if (value === undefined || first) {
      form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
      return;
    }
    if (doubtOf(value, month, known, unit) && questioned !== `${month} ${value}`) {
      setQuestioned(`${month} ${value}`);
      return;
    }
    typing.mutate({
      indicator,
      territory,
      month,
      type: 'CURRENT',
      value,
      reason: reason.trim() || null,
    });
  };
  return (
    <form ref={form} onSubmit={save} noValidate>
      <Input
        label={unit ? `${VALUE.title}, en ${unit}` : VALUE.title}
        hintText="Le nombre seul : 66 ou 66,5."
        {...state(faults.value)}
        nativeInputProps={{
          name: 'value',
          inputMode: 'decimal',
          autoComplete: 'off',
          maxLength: VALUE.maxLength,
          required: true,
          'aria-invalid': faults.value ? true : undefined,
          value: typed,
          onChange: (event) => setTyped(event.target.value),
        }}
      />
      <Select
        label={MONTH.title}
        {...state(faults.month)}
        nativeSelectProps={{
          name: 'month',
          'aria-invalid': faults.month ? true : undefined,
          value: month,
          onChange: (event) => setMonth(event.target.value),
        }}
      >
        {monthsUpTo(businessDate.slice(0, 7)).map((one) => (
          <option key={one} value={one}>
            {formatMonth(one)}
          </option>
        ))}
      </Select>
      {explains && (
        <Input
          textArea
          label={REASON.title}
          hintText={`${former ? `${formatMonth(month)} porte déjà ${formatMeasure(former.value, unit)} ; cette valeur restera dans l’historique. ` : ''}${tooLong(REASON.maxLength)}`}
          {...state(faults.reason)}
          nativeTextAreaProps={{
            name: 'reason',
            rows: 2,
            // Units of UTF-16, of which an emoji has two; the API counts characters.
            maxLength: 2 * REASON.maxLength,
            required: true,
            'aria-invalid': faults.reason ? true : undefined,
            value: reason,
            onChange: (event) => setReason(event.target.value),
          }}
        />
      )}
      <div role="alert">
        {doubt && (
          <p className="fr-message fr-message--warning fr-mb-2w">
            {doubt} Vérifiez ; si c’est bien la valeur, enregistrez-la quand même.
          </p>
        )}
      </div>
      {above.length > 0 && (
        <div className="fr-mb-2w" role="alert">
          {above.map((message) => (
            <p key={message} className="fr-error-text">
              {message}
            </p>
          ))}
        </div>
      )}
      <div className="pilo-dialog__actions">
        <ActButton type="submit" disabled={typing.isPending}>
          {doubt ? 'Enregistrer quand même' : 'Enregistrer la valeur'}
        </ActButton>
        <Button priority="secondary" onClick={onClose}>
          Annuler
        </Button>
      </div>
    </form>
  );
}

/** Two fields and one button: the value of a local indicator where it is asked for. */
export function ValueDialog(props: ValueDialogProps) {
  const { indicator, territory, territoryName, onClose } = props;
  const { businessDate } = useMe();
  const settings = useQuery(indicatorQuery(indicator));
  const known = useQuery(currentValuesQuery(indicator, territory));
  return (
    <Dialog title={`Saisir la valeur : ${territoryName}`} onClose={onClose}>
      <Loaded query={settings} lines={3}>
        {({ definition }) => (
          <Loaded query={known} lines={3}>
            {(values) => (
              <>
                <p className="fr-mb-2w">
                  {definition.name} <span className="pilo-code">{indicator}</span>
                </p>
                <ValueForm
                  {...props}
                  unit={definition.unitShort ?? definition.unit ?? null}
                  known={values}
                  expected={expectedMonth(
                    values[0]?.month,
                    definition.periodicity ?? null,
                    businessDate.slice(0, 7),
                  )}
                />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Dialog>
  );
}
