import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 47.99em)';

function subscribe(told: () => void) {
  const query = window.matchMedia?.(QUERY);
  query?.addEventListener('change', told);
  return () => query?.removeEventListener('change', told);
}

/** A phone's width, where lists are cards: known here since one of both is made, not both with one hidden. */
export const useNarrow = () =>
  useSyncExternalStore(subscribe, () => window.matchMedia?.(QUERY).matches ?? false);
