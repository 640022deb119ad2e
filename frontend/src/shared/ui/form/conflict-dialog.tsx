import { ActButton } from '../act-button';
import { Button } from '../button';
import { useState } from 'react';
import { formatInstant } from '@/shared/lib/dates';
import { Dialog } from '../dialog';
import { apart, isDisputed, type Conflict } from './conflict';
import type { LastChange } from './last-change';

interface ConflictDialogProps {
  conflicts: Conflict[];
  /** Who made the version that was met, and when. */
  change: LastChange | undefined;
  label: (name: string) => string;
  /** How a value reads: "Soleil" for SOLEIL, a list with commas… */
  show: (name: string, value: unknown) => string;
  /** The names of the fields where the other person's value is taken. */
  onResolve: (taken: string[]) => void;
  onCancel: () => void;
}

type Choice = 'mine' | 'theirs';

function DisputedRow({
  conflict,
  choice,
  onChoose,
  label,
  show,
}: {
  conflict: Conflict;
  choice: Choice;
  onChoose: (choice: Choice) => void;
} & Pick<ConflictDialogProps, 'label' | 'show'>) {
  const { name, mine, theirs } = conflict;
  const told = apart(conflict, show);
  const options: [Choice, string, unknown][] = [
    ['mine', 'Votre saisie', mine],
    ['theirs', 'La version enregistrée', theirs],
  ];
  return (
    <fieldset className="fr-fieldset">
      <legend className="fr-fieldset__legend">{label(name)}</legend>
      {options.map(([value, title, content]) => {
        const id = `conflit-${name.replaceAll('.', '-')}-${value}`;
        return (
          <div className="fr-fieldset__element" key={value}>
            <div className="fr-radio-group fr-radio-group--sm">
              <input
                type="radio"
                id={id}
                name={`conflit-${name}`}
                checked={choice === value}
                onChange={() => onChoose(value)}
              />
              <label className="fr-label" htmlFor={id}>
                {title}
                <span className="fr-hint-text">{told(content)}</span>
              </label>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}

/** On 412: what was typed is kept, what changed meanwhile is shown, and one chooses field by field. */
export function ConflictDialog({
  conflicts,
  change,
  label,
  show,
  onResolve,
  onCancel,
}: ConflictDialogProps) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const disputed = conflicts.filter(isDisputed);
  const others = conflicts.filter((conflict) => !isDisputed(conflict));
  const resolve = () =>
    onResolve([
      ...others.map(({ name }) => name),
      ...disputed.filter(({ name }) => choices[name] === 'theirs').map(({ name }) => name),
    ]);
  return (
    <Dialog title="Quelqu’un a modifié cette fiche pendant votre saisie" onClose={onCancel}>
      <p>
        {change && (
          <>
            <strong>{change.by ?? 'Un import ou Pil’O'}</strong> l’a modifiée le{' '}
            {formatInstant(change.at)}.{' '}
          </>
        )}
        Rien n’est perdu : votre saisie est conservée. Voici ce qui a changé entre-temps.
      </p>
      {others.length > 0 && (
        <ul>
          {others.map((conflict) => {
            const told = apart(conflict, show);
            return (
              <li key={conflict.name}>
                <strong>{label(conflict.name)}</strong> : {told(conflict.theirs)} (auparavant :{' '}
                {told(conflict.before)})
              </li>
            );
          })}
        </ul>
      )}
      {conflicts.length === 0 && <p>Les champs de ce formulaire n’ont pas changé.</p>}
      {disputed.map((conflict) => (
        <DisputedRow
          key={conflict.name}
          conflict={conflict}
          choice={choices[conflict.name] ?? 'mine'}
          onChoose={(choice) => setChoices({ ...choices, [conflict.name]: choice })}
          label={label}
          show={show}
        />
      ))}
      <div className="pilo-dialog__actions">
        <ActButton onAct={resolve}>Reprendre avec ces choix</ActButton>
        <Button priority="secondary" onClick={onCancel}>
          Revenir au formulaire
        </Button>
      </div>
    </Dialog>
  );
}
