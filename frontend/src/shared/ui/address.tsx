import { useId, useRef, useState } from 'react';
import { Button } from '@/shared/ui/button';

/** An address to take elsewhere: the whole of it is selected at a press, and copied by a button where the browser lets us. */
export function Address({ label, hint, value }: { label: string; hint: string; value: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    field.current?.focus();
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Adresse copiée.');
    } catch {
      setSaid('Adresse sélectionnée : copiez-la avec Ctrl+C.');
    }
  };
  return (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={id}>
        {label}
        <span className="fr-hint-text">{hint}</span>
      </label>
      <input
        ref={field}
        className="fr-input"
        id={id}
        readOnly
        value={value}
        onFocus={(event) => event.target.select()}
      />
      <Button className="fr-mt-1w" size="small" priority="tertiary" onClick={() => void copy()}>
        Copier l’adresse
      </Button>
      <p className="fr-hint-text fr-mt-1v fr-mb-0" role="status">
        {said}
      </p>
    </div>
  );
}
