import { useEffect, useRef } from 'react';

export interface SummaryLine {
  /** The field's DOM id; without it the line is no link. */
  target?: string | undefined;
  label?: string | undefined;
  message: string;
}

interface ErrorSummaryProps {
  lines: SummaryLine[];
  /** Changes at each submission, so that the summary takes the focus again. */
  attempt: number;
}

export function focusField(id: string): void {
  const element = document.getElementById(id);
  const field = element?.matches('input, select, textarea, button')
    ? element
    : element?.querySelector<HTMLElement>('input, select, textarea');
  // What is folded takes no focus.
  const fold = field?.closest('details');
  if (fold) {
    fold.open = true;
  }
  field?.focus();
}

/** At the top of a form that was refused: every error in one place, each a link to its field. */
export function ErrorSummary({ lines, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0 && lines.length > 0) {
      box.current?.focus();
    }
    // At each submission, not at each correction.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [attempt]);
  if (lines.length === 0) {
    return null;
  }
  return (
    <div
      className="fr-alert fr-alert--error fr-mb-4w pilo-summary"
      role="alert"
      tabIndex={-1}
      ref={box}
      aria-labelledby="erreurs-titre"
    >
      <h2 className="fr-alert__title" id="erreurs-titre">
        {lines.length > 1 ? `${lines.length} points à corriger` : 'Un point à corriger'}
      </h2>
      <ul>
        {lines.map(({ target, label, message }) => (
          <li key={`${target}-${message}`}>
            {target ? (
              <a
                href={`#${target}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(target);
                }}
              >
                {label ? `${label} : ${message}` : message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
