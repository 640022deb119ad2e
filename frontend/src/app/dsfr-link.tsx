import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { AppLink } from '@/shared/ui/link';

type DsfrLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { children: ReactNode };

/** What react-dsfr draws its links with. */
export function DsfrLink({ href = '#', children, ...rest }: DsfrLinkProps) {
  // The public face is no page of ours: the browser goes there.
  if (href.startsWith('#') || href === '/public') {
    return (
      <a {...rest} href={href}>
        {children}
      </a>
    );
  }
  return (
    <AppLink {...rest} href={href}>
      {children}
    </AppLink>
  );
}
