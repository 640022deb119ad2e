import type { ReactNode } from 'react';
import { AppLink } from '@/shared/ui/link';
import { EmptyState } from '@/shared/ui/states';
import type { EventSheet } from './api';

/** Before anything is typed in vain: an event says by its acts whether one organises it. */
export function Organised({ sheet, children }: { sheet: EventSheet; children: ReactNode }) {
  return sheet.acts.length > 0 ? (
    children
  ) : (
    <EmptyState
      title="Vous n’organisez pas cet événement"
      action={
        <AppLink className="fr-btn" href={`/evenements/${sheet.event.id}`}>
          Revenir à l’événement
        </AppLink>
      }
    >
      Seules les personnes qui l’organisent inscrivent quelqu’un. Elles peuvent vous y ajouter.
    </EmptyState>
  );
}
