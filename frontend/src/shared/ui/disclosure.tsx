import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import './lists.css';

interface DisclosureProps {
  label: string;
  /** What is chosen, after the label: "Programme : Labo". */
  chosen?: string | undefined;
  iconId?:
    | 'fr-icon-download-line'
    | 'fr-icon-settings-5-line'
    | 'fr-icon-calendar-line'
    | 'fr-icon-more-line';
  /** The icon alone is shown, the label is read. */
  iconOnly?: boolean;
  /** Receives a function that closes the panel and gives the focus back. */
  children: (close: () => void) => ReactNode;
}

/** Whether what is shown is open; a click or the focus elsewhere closes it. */
function useOpen(root: RefObject<HTMLDivElement | null>) {
  const [open, setOpen] = useState(false);
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
  }, [root]);
  return [open, setOpen] as const;
}

/** A small button that opens a panel under it; Escape, a click elsewhere or leaving it closes it. */
export function Disclosure({ label, chosen, iconId, iconOnly = false, children }: DisclosureProps) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useOpen(root);
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
  const icon = iconId ?? (open ? 'fr-icon-arrow-up-s-line' : 'fr-icon-arrow-down-s-line');
  const place = iconOnly ? '' : iconId ? 'fr-btn--icon-left' : 'fr-btn--icon-right';
  return (
    // The keys that bubble up here come from the button and the panel's own controls.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="pilo-disclosure pilo-no-print" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        id={`${id}-bouton`}
        className={`fr-btn fr-btn--tertiary fr-btn--sm ${place} ${icon} ${chosen ? 'pilo-disclosure__on' : ''}`}
        aria-expanded={open}
        aria-controls={id}
        title={iconOnly ? label : undefined}
        onClick={() => setOpen(!open)}
      >
        {chosen ? `${label} : ${chosen}` : label}
      </button>
      {/* Takes the focus of a press on its words, which would else leave for the page, and close it. */}
      <div className="pilo-disclosure__panel" id={id} hidden={!open} tabIndex={-1}>
        {open && children(close)}
      </div>
    </div>
  );
}
