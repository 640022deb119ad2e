import { useState } from 'react';
import { download } from '@/shared/api/client';
import { messageOf } from '@/shared/api/problem';

interface PdfButtonProps {
  /** The address of the PDF, which is made when it is asked for. */
  path: string;
  /** The name that it is saved under, without its extension. */
  name: string;
  children: string;
}

/** Has a PDF made and saves it. */
export function PdfButton({ path, name, children }: PdfButtonProps) {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async () => {
    setError(undefined);
    setPending(true);
    try {
      await download(path, 'application/pdf', `${name}.pdf`);
    } catch (problem) {
      setError(problem);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary"
        aria-disabled={pending || undefined}
        onClick={() => !pending && void save()}
      >
        {pending ? 'Préparation du PDF…' : `${children} (PDF)`}
      </button>
      {error !== undefined && (
        <p className="fr-error-text" role="alert">
          {messageOf(error)}
        </p>
      )}
    </>
  );
}
