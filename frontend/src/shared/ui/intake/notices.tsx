import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useState } from 'react';
import { Pager } from '@/shared/ui/pager';

const SIZE = 10;

/** What the import leaves aside, or reads in a way that must be known: nobody should find it out later. */
export function IntakeNotices({ notices }: { notices: { sentence: string }[] }) {
  const [offset, setOffset] = useState(0);
  if (notices.length === 0) {
    return null;
  }
  const title = 'À savoir avant de lire les comptes';
  return (
    <section aria-label={title} className="fr-mb-3w">
      <Alert
        severity="warning"
        as="h2"
        title={title}
        description={
          <ul>
            {notices.slice(offset, offset + SIZE).map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        }
      />
      <Pager offset={offset} size={SIZE} total={notices.length} onMove={setOffset} />
    </section>
  );
}
