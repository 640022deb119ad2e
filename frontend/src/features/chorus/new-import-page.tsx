import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { download } from '@/shared/api/client';
import { messageOf } from '@/shared/api/problem';
import { useMe } from '@/shared/session/me';
import { IntakeForm } from '@/shared/ui/intake/intake-form';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { checkFiles, hrefOf, IMPORTS, importQuery } from './api';
import { ABOVE } from './labels';

/** In the demonstration, an extract to try it with. */
function Example() {
  const [error, setError] = useState<unknown>();
  const save = () => {
    setError(undefined);
    download(`${IMPORTS}/example`, 'application/octet-stream', 'chorus-2026-11-20.xlsx').catch(
      setError,
    );
  };
  return (
    <>
      {' · '}
      <button type="button" className="fr-link" onClick={save}>
        Télécharger l’extrait d’exemple (données fictives)
      </button>
      {error !== undefined && (
        <span className="fr-error-text" role="alert">
          {messageOf(error)}
        </span>
      )}
    </>
  );
}

/** What an import is. */
function Help() {
  const { simulatedDate } = useMe();
  return (
    <>
      <AppLink href="/aide#import-chorus">Ce qui est lu, et ce qui n’est jamais fait</AppLink>
      {simulatedDate && <Example />}
    </>
  );
}

/** Drop an extract, then read what would change. */
export function NewImportPage() {
  const router = useRouter();
  const queryClient = useQueryClient();
  return (
    <Page
      title="Importer Chorus"
      path={ABOVE}
      lead="Vos extraits sont d’abord comparés aux livres : vous verrez ce qui changerait, et rien ne sera écrit sans votre accord."
    >
      <IntakeForm
        hint="XLSX, ODS ou CSV, tels que Chorus les donne. L’extrait des AE et celui des CP se déposent ensemble. 10 Mo au plus par fichier."
        help={<Help />}
        check={checkFiles}
        onChecked={(answer, here) => {
          const { id } = answer.value;
          queryClient.setQueryData(importQuery(id).queryKey, answer);
          if (here) {
            router.history.push(hrefOf(id));
          }
        }}
      />
    </Page>
  );
}
