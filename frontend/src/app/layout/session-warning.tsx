import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import type { SignedIn } from '@/shared/session/session';

/** RGAA 13.1: warned two minutes before the session ends, extended by one key. */
const WARNING_SECONDS = 120;

function sentence(seconds: number): string {
  return seconds > 60
    ? 'Sans action de votre part, votre session se terminera dans moins de 2 minutes.'
    : 'Sans action de votre part, votre session se terminera dans moins d’une minute.';
}

export function SessionWarning({ session }: { session: SignedIn }) {
  const [seconds, setSeconds] = useState<number>();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => session.onCountdown(setSeconds), [session]);
  const shown = seconds !== undefined && seconds <= WARNING_SECONDS && seconds > 0;
  useEffect(() => {
    if (shown) {
      dialog.current?.showModal();
    } else {
      dialog.current?.close();
    }
  }, [shown]);
  const stay = () => {
    setSeconds(undefined);
    void session.renew();
  };
  return (
    <dialog ref={dialog} className="pilo-dialog" aria-labelledby="session-fin" onClose={stay}>
      <h2 id="session-fin" className="fr-h4">
        Votre session va se terminer
      </h2>
      <p>{sentence(seconds ?? WARNING_SECONDS)} Ce que vous avez saisi sera conservé.</p>
      <Button onClick={() => dialog.current?.close()}>Rester connecté</Button>
    </dialog>
  );
}
