import { useBlocker } from '@tanstack/react-router';

const QUESTION = 'Votre saisie n’est pas enregistrée. Quitter cette page quand même ?';

/** Asks before leaving what was typed: by a link, "back", or by closing the tab. */
export function useUnsavedGuard(isUnsaved: () => boolean): void {
  useBlocker({
    // The browser's own question: it cannot be missed, and it works with every assistive technology.
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && isUnsaved() && !globalThis.confirm(QUESTION),
    enableBeforeUnload: isUnsaved,
  });
}
