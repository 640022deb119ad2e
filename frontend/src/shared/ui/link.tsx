import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string;
  ref?: Ref<HTMLAnchorElement>;
};

const isOurs = (href: string) =>
  href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/api/');

/** Neither a new tab nor a new window. */
export function isPlainClick(event: MouseEvent<HTMLAnchorElement>): boolean {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !modified && !event.defaultPrevented;
}

/** A link of the application: no page reload; new tab, copy and middle click work as for any link. */
export function AppLink({ href, onClick, children, ...rest }: LinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (isOurs(href) && isPlainClick(event) && !rest.target) {
      event.preventDefault();
      router.history.push(href);
    }
  };
  const preload = () => {
    if (isOurs(href)) {
      void router.preloadRoute({ to: href.split(/[?#]/)[0] }).catch(() => undefined);
    }
  };
  return (
    <a {...rest} href={href} onClick={follow} onFocus={preload} onMouseEnter={preload}>
      {children}
    </a>
  );
}
