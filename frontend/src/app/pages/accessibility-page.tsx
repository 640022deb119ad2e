import { Page } from '@/shared/ui/page';

export function AccessibilityPage() {
  return (
    <Page title="Accessibilité : non conforme" lead="Déclaration d’accessibilité de Pil’O.">
      <div className="pilo-prose">
        <p>
          Le service s’engage à rendre Pil’O accessible, conformément à l’article 47 de la loi n°
          2005-102 du 11 février 2005.
        </p>
        <h2 className="fr-h4">État de conformité</h2>
        <p>
          Pil’O est <strong>non conforme</strong> au référentiel général d’amélioration de
          l’accessibilité (
          <abbr title="Référentiel général d’amélioration de l’accessibilité">RGAA</abbr>
          ), version 4.1.2 : aucun audit n’a encore été réalisé. Cette mention changera lorsqu’un
          audit valide aura été enregistré.
        </p>
        <h2 className="fr-h4">Ce qui est fait</h2>
        <ul>
          <li>Le Système de design de l’État est utilisé sur toutes les pages.</li>
          <li>
            Les gestes principaux sont vérifiés au clavier seul : faire le point sur un projet,
            importer des valeurs, abandonner un import.
          </li>
          <li>
            Chaque graphique et chaque carte est accompagné d’une phrase et d’un tableau équivalent.
          </li>
          <li>
            Des vérifications automatiques sont faites à chaque changement, en thème clair et en
            thème sombre ; elles ne voient pas tout et ne remplacent pas un audit.
          </li>
        </ul>
        <h2 className="fr-h4">Signaler une difficulté</h2>
        <p>
          Si un contenu ou une fonction ne vous est pas accessible, dites-le à la personne chargée
          de mission du secrétariat général pour les affaires régionales (
          <abbr title="Secrétariat général pour les affaires régionales">SGAR</abbr>) : elle vous
          proposera une autre voie et fera corriger le défaut.
        </p>
        <h2 className="fr-h4">Voie de recours</h2>
        <p>
          Vous avez signalé un défaut qui vous empêche d’accéder à un contenu et vous n’avez pas
          obtenu de réponse satisfaisante : vous pouvez écrire au{' '}
          <a href="https://formulaire.defenseurdesdroits.fr/" rel="noreferrer">
            Défenseur des droits
          </a>{' '}
          ou contacter son délégué dans votre région.
        </p>
      </div>
    </Page>
  );
}
