import { useEffect, useRef, type RefObject } from 'react';

/**
 * What an act brings takes the focus, once: the button that asked for it is gone or was disabled, and
 * the focus would fall to the top of the page. The element needs tabIndex={-1}.
 */
export function useFocusOn<T extends HTMLElement>(arrived: unknown): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (arrived) {
      element.current?.focus();
    }
  }, [arrived]);
  return element;
}
