import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ApiError, messageOf } from '@/shared/api/problem';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatMonth } from '@/shared/lib/dates';
import { formatMeasure, formatRate, formatValue, parseDecimal } from '@/shared/lib/decimal';
import { useMe } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
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
import { expectedMonth, monthsUpTo } from './months';

interface ValueDialogProps {
  indicator: string;
  territory: string;
  territoryName: string;
  onClose: () => void;
  /** Called once everything shows the value, with the sentence that says it and the new rate. */
  onTyped: (done: string) => void;
}

interface FormProps extends Omit<ValueDialogProps, 'territoryName'> {
  territoryName: string;
  unit: string | null;
  expected: string;
  known: Measurement[];
}

type Faults = Partial<Record<'value' | 'month' | 'reason', string>>;

/** What the form lacks, said at its field. */
function faultsOf(value: string | undefined, corrects: boolean, reason: string): Faults {
  return {
    ...(value === undefined && { value: 'Écrivez un nombre seul, sans unité : 66 ou 66,5.' }),
    ...(corrects && !reason.trim() && { reason: 'Écrivez pourquoi cette valeur est corrigée.' }),
  };
}

/** The server's remarks at their fields; what no field carries is said above the buttons. */
function told(error: Error | null): Faults {
  if (!(error instanceof ApiError)) {
    return {};
  }
  return Object.fromEntries(
    error.violations.map(({ pointer, message }) => [pointer.replace('/', ''), message]),
  );
}

function useTyping(props: FormProps) {
  const { indicator, territory, territoryName, unit, onTyped } = props;
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useSingleMutation({
    mutationFn: (body: NewValue) => typeValue(body, keyFor(body)),
    onSuccess: async ({ value, month }) => {
      await touch(client, 'measurements');
      const now = await client.fetchQuery(
        explanationQuery({ indicator, territory, kind: 'FINAL', asOf: undefined }),
      );
      const rate = now.rate === null ? absenceWord(now.absence) : formatRate(now.rate);
      onTyped(
        `${territoryName}, ${formatMonth(month)} : ${formatValue(value, unit)} enregistré. Taux d’avancement : ${rate}.`,
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
  const typing = useTyping(props);
  // What it needs came after the dialog, which had nothing to give the focus to.
  useEffect(() => form.current?.querySelector<HTMLElement>('[name=value]')?.focus(), []);
  const former = known.find((one) => one.month === month);
  const faults = { ...told(typing.error), ...lacks };
  const elsewhere = typing.error && Object.keys(told(typing.error)).length === 0;
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
    typing.mutate({
      indicator,
      territory,
      month,
      type: 'CURRENT',
      value,
      reason: former ? reason.trim() : null,
    });
  };
  return (
    <form ref={form} onSubmit={save} noValidate>
      <Input
        label={unit ? `Valeur, en ${unit}` : 'Valeur'}
        hintText="Le nombre seul : 66 ou 66,5."
        {...state(faults.value)}
        nativeInputProps={{
          name: 'value',
          inputMode: 'decimal',
          autoComplete: 'off',
          required: true,
          'aria-invalid': faults.value ? true : undefined,
          value: typed,
          onChange: (event) => setTyped(event.target.value),
        }}
      />
      <Select
        label="Mois"
        {...state(faults.month)}
        nativeSelectProps={{
          name: 'month',
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
      {(former ?? faults.reason) && (
        <Input
          textArea
          label="Motif de la correction"
          hintText={
            former &&
            `${formatMonth(month)} porte déjà ${formatMeasure(former.value, unit)} ; cette valeur restera dans l’historique.`
          }
          {...state(faults.reason)}
          nativeTextAreaProps={{
            name: 'reason',
            rows: 2,
            maxLength: 2000,
            required: true,
            'aria-invalid': faults.reason ? true : undefined,
            value: reason,
            onChange: (event) => setReason(event.target.value),
          }}
        />
      )}
      {elsewhere && (
        <p className="fr-error-text fr-mb-2w" role="alert">
          {messageOf(typing.error)}
        </p>
      )}
      <div className="pilo-dialog__actions">
        <ActButton type="submit" disabled={typing.isPending}>
          Enregistrer la valeur
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
