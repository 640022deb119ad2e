import { useRef } from 'react';

/**
 * The Idempotency-Key of a form that creates: the same for the same content, so that a second click
 * or a retry after a cut makes nothing twice; a new one when the content changes.
 */
export function useIdempotencyKey(): (body: unknown) => { 'Idempotency-Key': string } {
  const last = useRef({ content: '', key: '' });
  return (body) => {
    const content = JSON.stringify(body);
    if (last.current.content !== content) {
      last.current = { content, key: crypto.randomUUID() };
    }
    return { 'Idempotency-Key': last.current.key };
  };
}
