import { useMe } from '@/shared/session/me';
import { Page } from '@/shared/ui/page';

export function HomePage() {
  const me = useMe();
  return <Page title={`Bonjour, ${me.displayName}`} breadcrumb={false} />;
}
