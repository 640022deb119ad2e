import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { ListCards } from '@/shared/ui/list-cards';
import { Pager } from '@/shared/ui/pager';
import { Loaded } from '@/shared/ui/states';
import { useNarrow } from '@/shared/ui/use-narrow';
import {
  movesQuery,
  registrations,
  type EventRow,
  type EventSheet,
  type Registration,
  type SeatMode,
} from './api';
import { SEAT_MODES, personOf } from './labels';
import { LetPass } from './let-pass';
import { Moves } from './moves';
import { hrefOf, rankOf, RegistrationState } from './registration-columns';
import { seatsSentence } from './seats';

/** As many as one reads at once; who waits behind is on the next lines. */
const LINES = 20;

type Seats = EventRow['onSite'];

const CARD = { beside: 'place', lines: [['state'], ['why']] };

const seatsOf = (event: EventRow, mode: SeatMode): Seats =>
  mode === 'ON_SITE' ? event.onSite : event.remote;

/** Whether there are seats that this one could be given, whoever waits before. */
const fits = (seats: Seats, wanted: number) =>
  seats !== null && (seats.capacity === null || seats.capacity - seats.held >= wanted);

const columns = (seats: Seats, mayOffer: boolean): Column<Registration>[] => [
  {
    key: 'place',
    header: 'Rang',
    cell: ({ place }) => (place === null ? '–' : rankOf(place)),
  },
  {
    key: 'person',
    header: 'Personne',
    rowHeader: true,
    cell: (row) => (
      <>
        {personOf(row)}
        <p className="pilo-mention">{row.service}</p>
      </>
    ),
  },
  { key: 'seats', header: 'Places', numeric: true, cell: ({ seats }) => seats },
  {
    key: 'state',
    header: 'État',
    cell: (row) => <RegistrationState of={{ ...row, place: null }} />,
  },
  {
    key: 'why',
    header: 'Acte',
    noPrint: true,
    cell: (row) => (
      <span className="pilo-event-acts">
        <AppLink className="fr-link fr-link--sm" href={hrefOf(row)}>
          Pourquoi cette place ?<span className="fr-sr-only"> {personOf(row)}</span>
        </AppLink>
        {mayOffer && row.state === 'QUEUED' && fits(seats, row.seats) && <LetPass of={row} />}
      </span>
    ),
  },
];

interface RowsProps {
  event: EventRow;
  mode: SeatMode;
  rows: Registration[];
}

function Rows({ event, mode, rows }: RowsProps) {
  const mayOffer = useMay('offerSeat');
  const narrow = useNarrow();
  const drawn = {
    caption: `File d’attente, ${SEAT_MODES[mode].toLowerCase()}`,
    columns: columns(seatsOf(event, mode), mayOffer),
    rows,
    rowKey: ({ id }: Registration) => id,
  };
  return narrow ? <ListCards {...drawn} facts={CARD} /> : <DataTable {...drawn} captionHidden />;
}

function ModeQueue({ event, mode }: { event: EventRow; mode: SeatMode }) {
  const [offset, setOffset] = useState(0);
  const query = useQuery(
    registrations.list({
      query: { limit: LINES, offset, sort: 'rank' },
      filters: { event: event.id, mode, queue: true },
    }),
  );
  const seats = seatsOf(event, mode);
  return (
    <section className="pilo-block fr-mb-3w" aria-labelledby={`file-${mode}`}>
      <h2 className="fr-h6 fr-mb-1v" id={`file-${mode}`}>
        {SEAT_MODES[mode]}
      </h2>
      {seats && <p className="pilo-block__says">{seatsSentence(seats)}.</p>}
      {seats?.firstWants && (
        <Alert
          small
          className="fr-mb-2w"
          severity="info"
          description={`Des places sont libres, mais la première inscription de la file en veut ${seats.firstWants} : elle attend qu’il y en ait assez. Vous pouvez en laisser passer une autre, avec un motif.`}
        />
      )}
      <Loaded query={query} lines={4}>
        {({ items, total }) =>
          total === 0 ? (
            <p className="fr-mb-0">Personne n’attend.</p>
          ) : (
            <>
              <Rows event={event} mode={mode} rows={items as Registration[]} />
              <Pager offset={offset} size={LINES} total={total} onMove={setOffset} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Journal({ event }: { event: string }) {
  const [offset, setOffset] = useState(0);
  const query = useQuery(movesQuery(event, offset));
  return (
    <section className="pilo-block" aria-labelledby="mouvements">
      <h2 className="fr-h6" id="mouvements">
        Mouvements
      </h2>
      <Loaded query={query} lines={6}>
        {({ items, total }) =>
          total === 0 ? (
            <p className="fr-mb-0">
              Aucun mouvement : chaque inscription, proposition ou annulation se lira ici avec son
              motif.
            </p>
          ) : (
            <>
              <Moves moves={items} event={event} />
              <Pager offset={offset} size={20} total={total} onMove={setOffset} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

/** Who has a place in the queue, confirmed or not, in their order, and every move with its reason. */
export function Queue({ sheet: { event } }: { sheet: EventSheet }) {
  return (
    <>
      {event.onSite && <ModeQueue event={event} mode="ON_SITE" />}
      {event.remote && <ModeQueue event={event} mode="REMOTE" />}
      <Journal event={event.id} />
    </>
  );
}
