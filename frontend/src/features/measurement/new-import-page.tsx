import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { IntakeForm } from '@/shared/ui/intake/intake-form';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { checkFiles, importQuery } from './api';
import { ABOVE } from './labels';

/** Drop, then read what would change. */
export function NewImportPage() {
  const router = useRouter();
  const queryClient = useQueryClient();
  return (
    <Page
      title="Importer des fichiers"
      path={ABOVE}
      lead="Vos fichiers sont d’abord contrôlés : vous verrez ce qui changerait, et rien ne sera écrit sans votre accord."
    >
      <IntakeForm
        hint="CSV, XLSX ou ODS : format d’échange de la DITP, ou données ouvertes du baromètre avec leur fichier de description des indicateurs. 10 Mo au plus par fichier."
        help={
          <AppLink href="/aide#formats-import">Colonnes attendues et exemple de fichier</AppLink>
        }
        check={checkFiles}
        onChecked={(answer, here) => {
          queryClient.setQueryData(importQuery(answer.value.id).queryKey, answer);
          if (here) {
            router.history.push(`/imports/${answer.value.id}`);
          }
        }}
      />
    </Page>
  );
}
