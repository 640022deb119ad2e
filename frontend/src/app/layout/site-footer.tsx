import { Footer } from '@codegouvfr/react-dsfr/Footer';
import type { AppConfig } from '@/shared/lib/config';
import { openDisplay } from './display-settings';

export function SiteFooter({ config }: { config: AppConfig }) {
  return (
    <Footer
      id="pied-de-page"
      className="pilo-no-print"
      brandTop={
        config.regionName ? (
          <>
            Préfet
            <br />
            de la région
            <br />
            {config.regionName}
          </>
        ) : undefined
      }
      homeLinkProps={{ href: '/', title: 'Accueil – Pil’O' }}
      accessibility="non compliant"
      accessibilityLinkProps={{ href: '/accessibilite' }}
      termsLinkProps={{ href: '/mentions-legales' }}
      websiteMapLinkProps={{ href: '/plan-du-site' }}
      bottomItems={[
        { text: 'Données personnelles', linkProps: { href: '/donnees-personnelles' } },
        { text: 'Pil’O, c’est quoi ?', linkProps: { href: '/public' } },
        { text: 'Aide', linkProps: { href: '/aide' } },
        { text: 'Affichage', buttonProps: { onClick: openDisplay } },
      ]}
      license="Pil’O est un logiciel libre, sous licence EUPL 1.2."
      contentDescription="Pil’O suit les projets de transformation et d’innovation publiques d’une région et la feuille de route du préfet."
    />
  );
}
