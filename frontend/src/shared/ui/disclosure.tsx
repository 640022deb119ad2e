import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface DisclosureProps {
  label: string;
  iconId:
    | 'fr-icon-download-line'
    | 'fr-icon-settings-5-line'
    | 'fr-icon-arrow-right-line'
    | 'fr-icon-calendar-line';
  /** Receives a function that closes the panel and gives the focus back. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a small panel under it; Escape, a click elsewhere or leaving it closes it. */
export function Disclosure({ label, iconId, children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const leave = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) {
        setOpen(false);
      }
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  const close = () => {
    setOpen(false);
    document.getElementById(`${id}-bouton`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      close();
    }
  };
  return (
    // The keys that bubble up here come from the button and the panel's own controls.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="pilo-disclosure pilo-no-print" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        id={`${id}-bouton`}
        className={`fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left ${iconId}`}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div className="pilo-disclosure__panel" id={id} hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  );
}
