import { useBlocker } from '@tanstack/react-router';

const LOST =
  'Votre saisie n’est pas enregistrée, elle sera perdue. Quitter cette page quand même ?';
const KEPT =
  'Votre saisie n’est pas enregistrée. Elle vous attendra ici jusqu’à la fermeture de cet onglet. Quitter cette page ?';

/**
 * Asks before leaving what was typed: by a link, "back", or by closing the tab.
 *
 * @param kept whether a draft of it is kept: then the question says so
 */
export function useUnsavedGuard(isUnsaved: () => boolean, kept = false): void {
  useBlocker({
    // The browser's own question: it cannot be missed, and it works with every assistive technology.
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && isUnsaved() && !globalThis.confirm(kept ? KEPT : LOST),
    enableBeforeUnload: isUnsaved,
  });
}
