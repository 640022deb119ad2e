import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState, type FormEvent } from 'react';
import { fields } from '@/shared/api/fields';
import { Button } from '@/shared/ui/button';
import { EUROS_HINT } from '@/shared/ui/form/euros';
import type { Landing } from './api';
import { axesOf, hypothesisSchema, KINDS, moves, type Hypothesis, type Kind } from './hypotheses';

const MOVE = fields.LandingSimulationMoveForm;
const PAYMENT = fields.LandingSimulationPaymentForm;

type Typed = Record<'kind' | 'from' | 'to' | 'amount' | 'paidOn', string>;

const EMPTY: Typed = { kind: 'CP', from: '', to: '', amount: '', paidOn: '' };

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  error?: string | undefined;
  onChange: (value: string) => void;
}

const Choice = ({ label, value, options, error, onChange }: ChoiceProps) => (
  <Select
    label={label /* a .title of the contract, but for the kind */}
    state={error ? 'error' : 'default'}
    stateRelatedMessage={error}
    nativeSelectProps={{ value, onChange: ({ target }) => onChange(target.value) }}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </Select>
);

/** One hypothesis more: sends nothing by itself. */
export function HypothesisForm({
  landing,
  onAdd,
}: {
  landing: Landing;
  onAdd: (hypothesis: Hypothesis) => void;
}) {
  const [typed, setTyped] = useState(EMPTY);
  const [errors, setErrors] = useState<Partial<Typed>>({});
  const set = (name: keyof Typed) => (value: string) => {
    setTyped({ ...typed, [name]: value });
    setErrors({ ...errors, [name]: undefined });
  };
  const moving = moves(typed.kind as Kind);
  const axes = [{ value: '', label: moving ? 'Ailleurs' : 'Hors axe' }, ...axesOf(landing)];
  const add = (event: FormEvent) => {
    event.preventDefault();
    const result = hypothesisSchema.safeParse(typed);
    if (result.success) {
      onAdd(result.data);
      setTyped({ ...EMPTY, kind: typed.kind });
      setErrors({});
      return;
    }
    setErrors(
      Object.fromEntries(result.error.issues.map(({ path, message }) => [path[0], message])),
    );
  };
  return (
    <form noValidate onSubmit={add} className="pilo-hypothesis" aria-label="Une hypothèse de plus">
      <Choice
        label="Hypothèse"
        value={typed.kind}
        options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
        onChange={set('kind')}
      />
      <Choice
        label={moving ? MOVE.from.title : PAYMENT.axis.title}
        value={typed.from}
        options={axes}
        onChange={set('from')}
      />
      {moving && (
        <Choice
          label={MOVE.to.title}
          value={typed.to}
          options={axes}
          error={errors.to}
          onChange={set('to')}
        />
      )}
      <Input
        label={moving ? MOVE.amount.title : PAYMENT.amount.title}
        hintText={EUROS_HINT}
        state={errors.amount ? 'error' : 'default'}
        stateRelatedMessage={errors.amount}
        nativeInputProps={{
          inputMode: 'decimal',
          value: typed.amount,
          onChange: ({ target }) => set('amount')(target.value),
        }}
      />
      {!moving && (
        <Input
          label={PAYMENT.paidOn.title}
          state={errors.paidOn ? 'error' : 'default'}
          stateRelatedMessage={errors.paidOn}
          nativeInputProps={{
            type: 'date',
            value: typed.paidOn,
            onChange: ({ target }) => set('paidOn')(target.value),
          }}
        />
      )}
      <Button type="submit" size="small" priority="tertiary">
        Ajouter l’hypothèse
      </Button>
    </form>
  );
}
