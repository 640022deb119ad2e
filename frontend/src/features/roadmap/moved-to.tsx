import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** An address that had a page of its own, and leads to the one that says it all: "back" does not come here. */
export function MovedTo({ href }: { href: string }) {
  const router = useRouter();
  useEffect(() => router.history.replace(href), [router, href]);
  return null;
}
