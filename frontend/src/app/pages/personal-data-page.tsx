import { Page } from '@/shared/ui/page';

export function PersonalDataPage() {
  return (
    <Page title="Données personnelles" lead="Ce que Pil’O garde sur vous, pourquoi, et vos droits.">
      <div className="pilo-prose">
        <h2 className="fr-h4">Ce qui est gardé</h2>
        <ul>
          <li>
            Votre compte : identifiant technique, nom affiché, courriel, rôles et territoires,
            transmis par le service de connexion.
          </li>
          <li>
            Si vous êtes référent : nom, fonction, service, courriel et téléphone professionnels,
            dates de mandat ; le téléphone n’est lu que par la mission, son assistance et les
            référents.
          </li>
          <li>
            Vos actes : qui a créé, modifié ou validé quoi, et quand. Ce journal permet de prouver
            les chiffres.
          </li>
          <li>
            Les courriels que Pil’O vous envoie : votre adresse, leur contenu, et ce qu’il en est
            advenu.
          </li>
          <li>
            Des journaux techniques (adresse demandée, heure, résultat), sans mot de passe ni jeton.
          </li>
        </ul>
        <h2 className="fr-h4">Pourquoi, et sur quelle base</h2>
        <p>
          Ces données servent à l’exécution de la mission d’intérêt public de transformation et
          d’innovation confiée au SGAR (article 6-1-e du RGPD). Elles ne servent à rien d’autre.
        </p>
        <h2 className="fr-h4">Combien de temps</h2>
        <ul>
          <li>Journaux techniques : 12 mois.</li>
          <li>Courriels envoyés : 12 mois, puis seul leur nombre demeure.</li>
          <li>Détail des actes : 3 ans, puis seule l’empreinte demeure.</li>
          <li>Référents : 3 ans après la fin du mandat, puis nom et coordonnées sont effacés.</li>
        </ul>
        <h2 className="fr-h4">Dans votre navigateur</h2>
        <p>
          Aucune mesure d’audience, aucun cookie publicitaire. Le choix du thème clair ou sombre,
          celui de la touche « / » et les saisies en cours restent dans votre navigateur ; les
          saisies sont effacées quand vous vous déconnectez.
        </p>
        <h2 className="fr-h4">Vos droits</h2>
        <p>
          Vous pouvez demander l’accès à vos données, leur rectification ou leur effacement au
          délégué à la protection des données de la préfecture. Si la réponse ne vous satisfait pas,
          vous pouvez saisir la{' '}
          <a href="https://www.cnil.fr/" rel="noreferrer">
            CNIL
          </a>
          .
        </p>
      </div>
    </Page>
  );
}
