import { useMaybeMe } from '@/shared/session/me';
import { useSession } from '@/shared/session/session';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { administration, allowed, navigation, visible, type Entry } from '../layout/navigation';

const always: Entry[] = [
  { label: 'Aide', href: '/aide' },
  { label: 'Accessibilité', href: '/accessibilite' },
  { label: 'Mentions légales', href: '/mentions-legales' },
  { label: 'Données personnelles', href: '/donnees-personnelles' },
];

function Links({ entries }: { entries: Entry[] }) {
  return entries.map(({ label, href }) => (
    <li key={href}>
      <AppLink href={href}>{label}</AppLink>
    </li>
  ));
}

export function SiteMapPage() {
  const session = useSession();
  const me = useMaybeMe(session.signedIn);
  const services = visible(navigation, me).flatMap((item) =>
    'entries' in item ? item.entries : [item],
  );
  const tools = allowed(administration, me);
  return (
    <Page title="Plan du site">
      <div className="pilo-prose">
        <h2 className="fr-h4">Le service</h2>
        {session.signedIn ? (
          <ul>
            <Links entries={services} />
          </ul>
        ) : (
          <p>Connectez-vous pour voir les pages auxquelles votre rôle donne accès.</p>
        )}
        {tools.length > 0 && (
          <>
            <h2 className="fr-h4">Administration</h2>
            <ul>
              <Links entries={tools} />
            </ul>
          </>
        )}
        <h2 className="fr-h4">Informations</h2>
        <ul>
          <Links entries={always} />
        </ul>
      </div>
    </Page>
  );
}
