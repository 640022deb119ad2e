import { Button } from '@/shared/ui/button';
import { useEffect, useState } from 'react';
import type { SignedIn } from '@/shared/session/session';
import { Dialog } from '@/shared/ui/dialog';

/** RGAA 13.1: warned two minutes before the session ends, extended by one key. */
const WARNING_SECONDS = 120;

function sentence(seconds: number): string {
  return seconds > 60
    ? 'Sans action de votre part, votre session se terminera dans moins de 2 minutes.'
    : 'Sans action de votre part, votre session se terminera dans moins d’une minute.';
}

export function SessionWarning({ session }: { session: SignedIn }) {
  const [seconds, setSeconds] = useState<number>();
  useEffect(() => session.onCountdown(setSeconds), [session]);
  if (seconds === undefined || seconds > WARNING_SECONDS || seconds === 0) {
    return null;
  }
  const stay = () => {
    setSeconds(undefined);
    void session.renew();
  };
  return (
    <Dialog title="Votre session va se terminer" onClose={stay}>
      <p>{sentence(seconds)} Ce que vous avez saisi sera conservé.</p>
      <Button onClick={stay}>Rester connecté</Button>
    </Dialog>
  );
}
