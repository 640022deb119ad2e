import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { fields } from '@/shared/api/fields';
import type { Territories } from '@/shared/reference/territories';
import type { Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Missing } from '@/shared/ui/rate';
import type { EventRow } from './api';
import { AUDIENCES, KINDS, MODES, STATE_BADGES } from './labels';
import { SeatsCell } from './seats';
import { whenOf } from './times';

const words = fields.UpdateEvent;

export const eventColumns = ({ nameOf }: Pick<Territories, 'nameOf'>): Column<EventRow>[] => [
  {
    key: 'title',
    header: words.title.title,
    exported: ['code', 'title'],
    sort: 'title',
    fixed: true,
    rowHeader: true,
    cell: ({ id, title, series }) => (
      <>
        <AppLink href={`/evenements/${id}`}>{title}</AppLink>{' '}
        {series && <span className="pilo-mention-inline">{series.title}</span>}
      </>
    ),
  },
  {
    key: 'startsAt',
    header: 'Date',
    exported: ['startsAt', 'endsAt'],
    sort: 'startsAt',
    cell: ({ startsAt, sessionCount }) => (
      <span className="pilo-nowrap">
        {whenOf(startsAt)}
        {sessionCount > 1 && <span className="pilo-mention-inline"> · {sessionCount} séances</span>}
      </span>
    ),
  },
  {
    key: 'kind',
    header: words.kind.title,
    sort: 'kind',
    cell: ({ kind }) => KINDS[kind],
  },
  {
    key: 'state',
    header: 'État',
    sort: 'state',
    cell: ({ state }) => (
      <span className="pilo-nowrap">
        <Badge small noIcon {...STATE_BADGES[state]} />
      </span>
    ),
  },
  {
    key: 'seats',
    header: 'Places',
    exported: [],
    cell: (event) => <SeatsCell event={event} />,
  },
  {
    key: 'place',
    header: words.place.title,
    cell: ({ place, mode }) => place ?? (mode === 'REMOTE' ? MODES.REMOTE : <Missing />),
  },
  { key: 'mode', header: words.mode.title, hidden: true, cell: ({ mode }) => MODES[mode] },
  {
    key: 'territory',
    header: words.territory.title,
    sort: 'territory',
    hidden: true,
    cell: ({ territory }) => nameOf(territory),
  },
  {
    key: 'audiences',
    header: words.audiences.title,
    hidden: true,
    cell: ({ audiences }) => audiences.map((one) => AUDIENCES[one]).join(', '),
  },
  {
    key: 'project',
    header: words.project.title,
    hidden: true,
    cell: ({ project }) =>
      project ? (
        <AppLink href={`/projets/${project.code}`}>{project.title}</AppLink>
      ) : (
        <Missing why="sans objet" />
      ),
  },
  {
    key: 'organisation',
    header: words.organisation.title,
    hidden: true,
    cell: ({ organisation }) => organisation?.name ?? <Missing />,
  },
];
