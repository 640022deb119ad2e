import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTerritoryNames } from '@/shared/reference/territories';
import { ActButton } from '@/shared/ui/act-button';
import type { SlotProps } from '@/shared/ui/slot';
import { ValueDialog } from './value-dialog';

/** "Saisir la valeur" where it is asked for: the dialog opens over the page, which then says what was written. */
export function ValueAct({ indicator, territory, title, className }: SlotProps['value']) {
  const nameOf = useTerritoryNames();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState('');
  const said = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (done) {
      said.current?.focus();
    }
  }, [done]);
  return (
    <>
      <span role="status" tabIndex={-1} ref={said} className="pilo-mention">
        {done}
      </span>
      {!done && (
        <ActButton className={className} opensDialog onAct={() => setOpen(true)}>
          Saisir la valeur<span className="fr-sr-only"> : {title}</span>
        </ActButton>
      )}
      {open &&
        // Outside the row, whose look is not that of a dialog.
        createPortal(
          <ValueDialog
            indicator={indicator}
            territory={territory}
            territoryName={nameOf(territory)}
            // The row stays, and says what was written: the page is read again at the next arrival.
            held={['home']}
            onClose={() => setOpen(false)}
            onTyped={(sentence) => {
              setOpen(false);
              setDone(sentence);
            }}
          />,
          document.body,
        )}
    </>
  );
}
