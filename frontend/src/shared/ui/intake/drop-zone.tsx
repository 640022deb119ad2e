import { useRef, useState, type DragEvent } from 'react';

interface DropZoneProps {
  hint: string;
  disabled: boolean;
  /** What is missing, said at the field. */
  error: string | undefined;
  onFiles: (files: File[]) => void;
}

/** Files by dropping, or by the button that opens the system's own choice. */
export function DropZone({ hint, disabled, error, onFiles }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) {
      onFiles([...event.dataTransfer.files]);
    }
  };
  return (
    <div
      className={`pilo-drop ${over ? 'pilo-drop--over' : ''}`}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="fr-label" htmlFor="fichiers">
        Fichiers à importer
        <span className="fr-hint-text">{hint}</span>
      </label>
      <p className="pilo-drop__invite" aria-hidden="true">
        Déposez vos fichiers ici, ou
      </p>
      <input
        ref={input}
        className="fr-sr-only pilo-drop__input"
        type="file"
        id="fichiers"
        accept=".csv,.xlsx,.ods"
        multiple
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && 'fichiers-erreur'}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be corrected and chosen again.
          event.target.value = '';
        }}
      />
      {/* The browser's own button speaks the browser's language. */}
      <label className="fr-btn fr-btn--tertiary" htmlFor="fichiers">
        Choisir des fichiers
      </label>
      {error && (
        <p className="fr-error-text" id="fichiers-erreur">
          {error}
        </p>
      )}
    </div>
  );
}
