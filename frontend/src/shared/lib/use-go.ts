import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

declare module '@tanstack/history' {
  interface HistoryState {
    /** What has just been done, said once by the page that one arrives at. */
    done?: string;
  }
}

/** Goes to an address of the application; `done` is said there in one sentence. */
export function useGo(): (href: string, done?: string) => void {
  const router = useRouter();
  return useCallback(
    (href, done) => router.history.push(href, done ? { done } : undefined),
    [router],
  );
}
