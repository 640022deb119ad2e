import { useEffect, useRef, useState, type ReactNode } from 'react';
import { settling } from './settling';

interface ActButtonProps {
  children: ReactNode;
  /** The call; a button that sends its form has none. */
  onAct?: () => void;
  type?: 'button' | 'submit';
  disabled?: boolean;
  className?: string;
  opensDialog?: boolean;
}

/** Whether what this key stands for has been on screen long enough to be read. */
function useSettled(key: string): boolean {
  const [settled, setSettled] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), settling.ms);
    return () => clearTimeout(timer);
  }, [key]);
  return settling.ms === 0 || settled === key;
}

/**
 * The button of an act. A press meant for what stood in its place is not taken: it is deaf at first, and anew
 * when its words change or when it may be pressed again. It keeps its looks and the focus meanwhile.
 */
export function ActButton(props: ActButtonProps) {
  const { children, onAct, type = 'button', disabled = false, className = '', opensDialog } = props;
  const ready = useSettled(`${disabled} ${typeof children === 'string' ? children : ''}`);
  const early = useRef(false);
  return (
    <button
      type={type === 'submit' ? 'submit' : 'button'}
      className={`fr-btn ${className}`}
      disabled={disabled}
      aria-disabled={!disabled && !ready ? true : undefined}
      aria-haspopup={opensDialog ? 'dialog' : undefined}
      onPointerDown={() => {
        early.current = !ready;
      }}
      onKeyDown={(event) => {
        early.current = false;
        // A key held down since before presses by itself.
        if (event.repeat && event.key === 'Enter') {
          event.preventDefault();
        }
      }}
      onClick={(event) => {
        if (!ready || early.current) {
          event.preventDefault();
          return;
        }
        onAct?.();
      }}
    >
      {children}
    </button>
  );
}
