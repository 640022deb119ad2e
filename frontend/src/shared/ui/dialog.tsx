import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useDeafToSecondPress } from './second-press';
import './dialog.css';

interface DialogProps {
  title: string;
  /** Called by Escape too. */
  onClose: () => void;
  /** Something to read rather than a question: wide, with a button that closes it. */
  reading?: boolean;
  children: ReactNode;
}

/** A modal question: holds the focus while it is there, gives it back where it came from. */
export function Dialog({ title, onClose, reading = false, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const letFall = useDeafToSecondPress();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
      // What opened it may be gone with the act that was done: never leave the focus nowhere.
      if (document.activeElement === document.body) {
        document.querySelector<HTMLElement>('h1[tabindex]')?.focus();
      }
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={reading ? 'pilo-dialog pilo-dialog--wide' : 'pilo-dialog'}
      aria-labelledby={id}
      onClickCapture={letFall}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="pilo-dialog__head">
        <h2 className={`fr-h5 ${reading ? 'fr-mb-0' : ''}`} id={id}>
          {title}
        </h2>
        {reading && (
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-btn--icon-right fr-icon-close-line pilo-no-print"
            onClick={onClose}
          >
            Fermer
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}
