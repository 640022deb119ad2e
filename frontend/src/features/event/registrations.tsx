import { useQuery } from '@tanstack/react-query';
import { useMay } from '@/shared/session/me';
import { Button } from '@/shared/ui/button';
import { FilterSelect, SearchBox } from '@/shared/ui/filters';
import { ListSection } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { PdfButton } from '@/shared/ui/pdf-button';
import { EmptyState } from '@/shared/ui/states';
import { REGISTRATIONS, registrations, type EventSheet, type Registration } from './api';
import { needOptions, presenceOptions, registrationStateOptions, seatModeOptions } from './labels';
import { registrationColumns } from './registration-columns';

const FILTERS = ['state', 'mode', 'presence', 'need'] as const;
const CARD = { beside: 'seats', lines: [['state'], ['mode', 'presence']] };

/** Who comes, in which mode, and where each registration stands. */
export function Registrations({ sheet: { event } }: { sheet: EventSheet }) {
  const own = useListState({ filters: FILTERS, defaultSort: 'lastName' });
  // The files are those of this event too.
  const state = { ...own, exportSearch: `${own.exportSearch}&event=${event.id}` };
  const query = useQuery(
    registrations.list({ query: own.query, filters: { ...own.filters, event: event.id } }),
  );
  const mayCreate =
    useMay('createRegistration') && (event.state === 'PUBLISHED' || event.state === 'MOVED');
  const create = mayCreate && (
    <Button
      size="small"
      priority="tertiary"
      iconId="fr-icon-add-line"
      linkProps={{ href: `/evenements/${event.id}/inscriptions/nouvelle` }}
    >
      Inscrire une personne
    </Button>
  );
  const paper = useMay('getAttendanceSheet') && event.state !== 'DRAFT' && (
    <PdfButton
      path={`/api/v1/events/${event.id}/attendance-sheet`}
      name={`emargement-${event.code}`}
    >
      Feuille d’émargement
    </PdfButton>
  );
  const mayImport = useMay('checkRegistrationImport') && mayCreate;
  const data = query.data as { items: Registration[]; total: number } | undefined;
  return (
    <>
      <div className="pilo-page__actions">
        {create}
        {mayImport && (
          <Button
            size="small"
            priority="tertiary"
            iconId="fr-icon-upload-line"
            linkProps={{ href: `/evenements/${event.id}/listes/nouvelle` }}
          >
            Importer une liste
          </Button>
        )}
        {paper}
      </div>
      <ListSection
        noun={['inscription', 'inscriptions']}
        query={{ ...query, data }}
        state={state}
        columns={registrationColumns}
        card={CARD}
        rowKey={({ id }) => id}
        caption="Inscriptions"
        exports={{ path: REGISTRATIONS, name: `inscriptions-${event.code}` }}
        filters={
          <>
            <SearchBox state={state} label="Nom, service" />
            <FilterSelect
              state={state}
              name="state"
              label="État"
              all="Tous les états"
              options={registrationStateOptions}
            />
            {event.mode === 'HYBRID' && (
              <FilterSelect
                state={state}
                name="mode"
                label="Participation"
                all="Toutes"
                options={seatModeOptions}
              />
            )}
            <FilterSelect
              state={state}
              name="presence"
              label="Présence"
              all="Toutes"
              options={presenceOptions}
            />
            <FilterSelect
              state={state}
              name="need"
              label="Service demandé"
              all="Tous"
              options={needOptions}
            />
          </>
        }
        empty={
          <EmptyState title="Personne n’est encore inscrit">
            {event.state === 'DRAFT'
              ? 'Les inscriptions s’ouvrent avec la publication.'
              : 'Les inscriptions arrivent de la page publique, ou de votre saisie.'}
          </EmptyState>
        }
      />
    </>
  );
}
