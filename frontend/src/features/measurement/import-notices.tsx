import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useState } from 'react';
import { Pager } from '@/shared/ui/pager';
import type { Import } from './api';

const SIZE = 10;

/** What the import leaves aside: nothing is refused for it, but nobody should find it out later. */
export function ImportNotices({ notices }: { notices: Import['notices'] }) {
  const [offset, setOffset] = useState(0);
  if (notices.length === 0) {
    return null;
  }
  const title =
    notices.length > 1
      ? 'Des indicateurs sont décrits autrement que dans Pil’O'
      : 'Un indicateur est décrit autrement que dans Pil’O';
  return (
    <section aria-label={title} className="fr-mb-3w">
      <Alert
        severity="warning"
        as="h2"
        title={title}
        description={
          <ul>
            {notices.slice(offset, offset + SIZE).map(({ indicator, sentence }) => (
              <li key={indicator}>{sentence}</li>
            ))}
          </ul>
        }
      />
      <Pager offset={offset} size={SIZE} total={notices.length} onMove={setOffset} />
    </section>
  );
}
