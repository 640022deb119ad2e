import { ErrorPage } from './error-page';

export function NotFoundPage() {
  return (
    <ErrorPage
      title="Page non trouvée"
      code="Erreur 404"
      lead="La page que vous cherchez est introuvable. Excusez-nous pour la gêne occasionnée."
    >
      Si vous avez saisi l’adresse, vérifiez-la. La page a pu être déplacée, ou se trouver hors de
      votre territoire : dans ce cas, elle ne vous est pas montrée.
    </ErrorPage>
  );
}
