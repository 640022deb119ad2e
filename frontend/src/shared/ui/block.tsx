import type { ReactNode } from 'react';
import { AppLink } from './link';
import './block.css';

interface BlockProps {
  id: string;
  title: string;
  /** Where all of it is: [words, address]. */
  more?: readonly [label: string, href: string] | undefined;
  /** The answer, in one sentence. */
  sentence?: ReactNode;
  /** A choice, in the place of the link. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** A card: its title, a link, a sentence, then one picture or some rows. */
export function Block({ id, title, more, sentence, aside, children }: BlockProps) {
  return (
    <section aria-labelledby={id} className="pilo-block">
      <div className="pilo-block__head">
        <h2 className="fr-h6" id={id}>
          {title}
        </h2>
        {more && (
          <AppLink className="fr-link fr-link--sm" href={more[1]}>
            {more[0]}
          </AppLink>
        )}
        {aside}
      </div>
      {sentence && <p className="pilo-block__says">{sentence}</p>}
      {children}
    </section>
  );
}

export const counted = (count: number, one: string, several: string) =>
  `${count.toLocaleString('fr-FR')} ${count > 1 ? several : one}`;
