import { Button } from '@/shared/ui/button';
import artwork from '@codegouvfr/react-dsfr/dsfr/artwork/pictograms/system/technical-error.svg';
import type { ReactNode } from 'react';
import { Page } from '@/shared/ui/page';

interface ErrorPageProps {
  title: string;
  code: string;
  lead: string;
  children: ReactNode;
  action?: ReactNode;
}

/** The State's pattern for error pages: what happened, what to do, a picture that says nothing more. */
export function ErrorPage({ title, code, lead, children, action }: ErrorPageProps) {
  return (
    <Page title={title}>
      <div className="pilo-error-page">
        <div>
          <p className="fr-text--sm fr-mb-3w">{code}</p>
          <p className="fr-text--lead fr-mb-3w">{lead}</p>
          <p className="fr-mb-5w">{children}</p>
          {action ?? <Button linkProps={{ href: '/' }}>Revenir à l’accueil</Button>}
        </div>
        <img src={artwork} alt="" width="160" height="160" className="pilo-error-page__art" />
      </div>
    </Page>
  );
}
