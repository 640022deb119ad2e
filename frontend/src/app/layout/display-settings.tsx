import { Display } from '@codegouvfr/react-dsfr/Display';
import { useEffect } from 'react';

const ID = 'fr-theme-modal';

/** The focus goes back to the button that was pressed, or to what shows it: on a phone it is in a menu. */
function giveBack(opener: HTMLElement | null) {
  opener?.focus();
  if (opener && document.activeElement !== opener) {
    const menu = opener.closest('.fr-modal');
    document.querySelector<HTMLElement>(`[aria-controls="${menu?.id}"]`)?.focus();
  }
}

/** The dialog of the display settings. The DSFR script would give the focus to the first opener, a hidden one. */
export function DisplaySettings() {
  useEffect(() => {
    let opener: HTMLElement | null = null;
    const opened = ({ target }: Event) => {
      const button = (target as Element).closest<HTMLElement>(`[aria-controls="${ID}"]`);
      if (button && !button.closest(`#${ID}`)) {
        opener = button;
      }
    };
    const closed = ({ target }: Event) => {
      if ((target as Element).id === ID) {
        // The script still moves the focus after it has said that the dialog closes.
        requestAnimationFrame(() => giveBack(opener));
      }
    };
    // Captured: the script's own events do not bubble.
    document.addEventListener('click', opened, true);
    document.addEventListener('dsfr.conceal', closed, true);
    return () => {
      document.removeEventListener('click', opened, true);
      document.removeEventListener('dsfr.conceal', closed, true);
    };
  }, []);
  return <Display />;
}
