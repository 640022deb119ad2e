import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useMe } from '@/shared/session/me';
import { ActButton } from './act-button';
import { Button } from './button';
import './reach-act.css';

interface ReachActProps {
  /** Which milestone, for who does not see the row. */
  what: string;
  disabled: boolean;
  /** The look of the button that asks. */
  className: string;
  onReach: (day: string) => void;
}

/** "Marquer atteint", then the day where it stands: today unless another is given, never one to come. */
export function ReachAct({ what, disabled, className, onReach }: ReachActProps) {
  const [asked, setAsked] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const back = () => {
    setAsked(false);
    // Its place is taken by the button again once this is drawn.
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus());
  };
  return (
    <div ref={opener} className="pilo-reach">
      {asked ? (
        <DayForm what={what} disabled={disabled} onReach={onReach} onCancel={back} />
      ) : (
        <ActButton className={className} disabled={disabled} onAct={() => setAsked(true)}>
          Marquer atteint<span className="fr-sr-only"> : {what}</span>
        </ActButton>
      )}
    </div>
  );
}

type DayFormProps = Omit<ReachActProps, 'className'> & { onCancel: () => void };

function DayForm({ what, disabled, onReach, onCancel }: DayFormProps) {
  const { businessDate: today } = useMe();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [day, setDay] = useState(today);
  const [wrong, setWrong] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (day === '' || day > today) {
      setWrong(true);
      field.current?.focus();
      return;
    }
    onReach(day);
  };
  return (
    <form className="pilo-reach__form" noValidate onSubmit={send}>
      <label htmlFor={id}>
        Atteint le<span className="fr-sr-only"> : {what}</span>
      </label>
      <input
        ref={field}
        id={id}
        className="fr-input"
        type="date"
        max={today}
        value={day}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onKeyDown={({ key }) => {
          if (key === 'Escape') {
            onCancel();
          }
        }}
        onChange={({ target }) => {
          setDay(target.value);
          setWrong(false);
        }}
      />
      <ActButton type="submit" className="fr-btn--sm" disabled={disabled}>
        Enregistrer
      </ActButton>
      <Button size="small" priority="tertiary no outline" onClick={onCancel}>
        Annuler
      </Button>
      {wrong && (
        <p className="fr-error-text" id={`${id}-wrong`} role="alert">
          Donnez le jour, au plus tard aujourd’hui.
        </p>
      )}
    </form>
  );
}
