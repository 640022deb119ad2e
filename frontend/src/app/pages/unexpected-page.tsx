import { Button } from '@/shared/ui/button';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { hasStatus, NetworkError } from '@/shared/api/problem';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found-page';

const reload = (
  <Button onClick={() => globalThis.location.reload()} iconId="fr-icon-refresh-line">
    Recharger la page
  </Button>
);

/** A page's code that no longer loads: the network is gone, or a new version was put in place. */
const isMissingCode = (error: unknown) =>
  error instanceof TypeError && /import|module|fetch/i.test(error.message);

/** Whatever a page threw. */
export function UnexpectedPage({ error }: Pick<ErrorComponentProps, 'error'>) {
  if (hasStatus(error, 404)) {
    return <NotFoundPage />;
  }
  if (hasStatus(error, 403)) {
    return <ForbiddenPage />;
  }
  if (error instanceof NetworkError || isMissingCode(error)) {
    return (
      <ErrorPage
        title="Hors connexion"
        code="Le serveur ne répond pas"
        lead="La page n’a pas pu être chargée."
        action={reload}
      >
        Vérifiez votre connexion, puis rechargez la page. Ce que vous aviez saisi est conservé.
      </ErrorPage>
    );
  }
  return (
    <ErrorPage
      title="Erreur inattendue"
      code="Erreur 500"
      lead="Désolé, le service rencontre un problème. Nous travaillons à le résoudre."
      action={reload}
    >
      Rechargez la page, ou revenez un peu plus tard. Si le problème persiste, prévenez
      l’administrateur de Pil’O.
    </ErrorPage>
  );
}

export function ForbiddenPage() {
  return (
    <ErrorPage
      title="Accès refusé"
      code="Erreur 403"
      lead="Votre rôle ne vous donne pas accès à cette page."
    >
      Si vous pensez que vous devriez y avoir accès, demandez-le à l’administrateur de Pil’O : il
      règle les rôles et les territoires.
    </ErrorPage>
  );
}
