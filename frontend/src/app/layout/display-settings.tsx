import { lazy, Suspense, useEffect, useState } from 'react';

const ASKED = 'pilo:affichage';
const DisplayDialog = lazy(() =>
  import('./display-dialog').then((dialog) => ({ default: dialog.DisplayDialog })),
);

/** From wherever it is asked: the account's menu, the foot of the page. */
export const openDisplay = () => document.dispatchEvent(new Event(ASKED));

/** The dialog of the display settings; its code comes with its first opening. */
export function DisplaySettings() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const asked = () => setOpen(true);
    document.addEventListener(ASKED, asked);
    return () => document.removeEventListener(ASKED, asked);
  }, []);
  return (
    open && (
      <Suspense>
        <DisplayDialog onClose={() => setOpen(false)} />
      </Suspense>
    )
  );
}
