import { useState } from 'react';
import { useMay } from '@/shared/session/me';
import { Button } from '@/shared/ui/button';
import type { SlotProps } from '@/shared/ui/slot';
import { SubscribeDialog } from './subscribe-dialog';

/** On the page of events, for who may have a calendar. */
export function Subscribe({ audiences }: SlotProps['events']) {
  const may = useMay('createCalendarSubscription');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button
        size="small"
        priority="tertiary no outline"
        iconId="fr-icon-calendar-line"
        onClick={() => setOpen(true)}
      >
        S’abonner
      </Button>
      {open && <SubscribeDialog audiences={audiences} onClose={() => setOpen(false)} />}
    </>
  );
}
