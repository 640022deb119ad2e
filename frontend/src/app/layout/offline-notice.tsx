import { Notice } from '@codegouvfr/react-dsfr/Notice';
import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  globalThis.addEventListener('online', changed);
  globalThis.addEventListener('offline', changed);
  return () => {
    globalThis.removeEventListener('online', changed);
    globalThis.removeEventListener('offline', changed);
  };
}

/** Tells that the network is gone, and that what is typed stays. */
export function OfflineNotice() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div aria-live="polite">
      {!online && (
        <Notice
          severity="warning"
          title="Vous êtes hors connexion."
          description="Ce que vous avez saisi est conservé. Enregistrez quand la connexion sera revenue."
        />
      )}
    </div>
  );
}
