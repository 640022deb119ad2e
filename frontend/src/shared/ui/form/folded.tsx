import { useCallback, useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { wordsOf } from './contract';
import { FoldContext, useFormScope } from './form-context';

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isFilled)
    : Boolean(value);

/** Of a folded part, enough to be recognised by. */
const NAMED = 3;

const unheld = () => undefined;

/** In a folded part, what is always filled: it neither names the part nor opens it. */
export const Unheld = ({ children }: { children: ReactNode }) => (
  <FoldContext value={unheld}>{children}</FoldContext>
);

/** What is not needed to begin: folded, and open as soon as one of its fields holds something or is wrong. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  const { form, contract } = useFormScope();
  const [names, setNames] = useState<string[]>([]);
  const [open, setOpen] = useState(false);
  const hold = useCallback(
    (name: string) => setNames((held) => (held.includes(name) ? held : [...held, name])),
    [],
  );
  const values: unknown[] = useWatch({ control: form.control, name: names });
  const filled = values.some(isFilled);
  const wrong = names.some((name) => form.getFieldState(name, form.formState).invalid);
  const reason = `${filled} ${wrong}`;
  const [seen, setSeen] = useState('');
  if (reason !== seen) {
    setSeen(reason);
    setOpen(open || filled || wrong);
  }
  const held = names
    .filter((name) => !/\.\d/.test(name))
    .map((name) => wordsOf(contract, name)?.title);
  return (
    <details
      className="pilo-fold"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {title}
        <span className="fr-hint-text">
          {held.slice(0, NAMED).join(', ')}
          {held.length > NAMED && '…'}
        </span>
      </summary>
      <FoldContext value={hold}>{children}</FoldContext>
    </details>
  );
}
