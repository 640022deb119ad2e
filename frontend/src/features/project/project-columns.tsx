import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { fields } from '@/shared/api/fields';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import type { Nomenclatures } from '@/shared/reference/nomenclatures';
import type { Territories } from '@/shared/reference/territories';
import type { Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Missing } from '@/shared/ui/rate';
import { WeatherTag } from '@/shared/ui/weather';
import type { ProjectSummary } from './api';
import { isOver } from './labels';

function NextMilestone({ project, today }: { project: ProjectSummary; today: string }) {
  const { nextMilestone, nextMilestoneDate } = project;
  if (!nextMilestone || !nextMilestoneDate || isOver(project)) {
    return <Missing why="sans objet" />;
  }
  return (
    <>
      {nextMilestone}, <span className="pilo-nowrap">{formatDate(nextMilestoneDate)}</span>{' '}
      {nextMilestoneDate < today && (
        <Badge severity="warning" small noIcon>
          En retard
        </Badge>
      )}
    </>
  );
}

function Title({ project }: { project: ProjectSummary }) {
  return (
    <>
      <AppLink href={`/projets/${project.code}`}>{project.title}</AppLink>{' '}
      {project.confidential && (
        <Badge small noIcon>
          Confidentiel
        </Badge>
      )}
    </>
  );
}

interface Words {
  nomenclatures: Nomenclatures;
  territories: Territories;
  today: string;
}

export function programmeWithAxis(
  { programme, axis }: Pick<ProjectSummary, 'programme' | 'axis'>,
  words: Nomenclatures,
): string {
  const name = words.programme(programme);
  return axis ? `${name}, ${words.axis(programme, axis).toLocaleLowerCase('fr')}` : name;
}

/** The columns of the portfolio; the rarely needed ones wait in "Colonnes". */
export function projectColumns({
  nomenclatures,
  territories,
  today,
}: Words): Column<ProjectSummary>[] {
  return [
    {
      key: 'title',
      header: 'Projet',
      sort: 'title',
      rowHeader: true,
      fixed: true,
      exported: ['title', 'confidential'],
      cell: (project) => <Title project={project} />,
    },
    { key: 'code', header: 'Référence', sort: 'code', hidden: true, cell: ({ code }) => code },
    {
      key: 'programme',
      header: fields.ProjectDraft.programme.title,
      sort: 'programme',
      exported: ['programme', 'axis'],
      cell: (project) => programmeWithAxis(project, nomenclatures),
    },
    {
      key: 'stage',
      header: fields.StageChange.stage.title,
      sort: 'stage',
      cell: ({ stage }) => nomenclatures.stage(stage),
    },
    {
      key: 'weather',
      header: fields.StatusUpdate.weather.title,
      sort: 'weather',
      cell: ({ weather }) => <WeatherTag weather={weather} />,
    },
    {
      key: 'nextMilestone',
      header: 'Prochain jalon',
      exported: ['nextMilestone', 'nextMilestoneDate'],
      cell: (project) => <NextMilestone project={project} today={today} />,
    },
    {
      key: 'organisation',
      header: fields.ProjectDraft.organisationId.title,
      cell: ({ organisationName }) => organisationName,
    },
    {
      key: 'lead',
      header: fields.ProjectDraft.leadAccountId.title,
      hidden: true,
      cell: ({ leadName }) => leadName ?? <Missing />,
    },
    {
      key: 'territories',
      header: fields.ProjectDraft.territories.title,
      hidden: true,
      cell: (project) => project.territories.map(territories.nameOf).join(', '),
    },
    {
      key: 'statusAt',
      header: 'Dernier point',
      sort: 'statusAt',
      hidden: true,
      cell: ({ statusAt }) => (statusAt ? formatInstant(statusAt) : <Missing />),
    },
    {
      key: 'endDate',
      header: fields.ProjectDraft.endDate.title,
      sort: 'endDate',
      hidden: true,
      cell: ({ endDate }) => (endDate ? formatDate(endDate) : <Missing />),
    },
    {
      key: 'updatedAt',
      header: 'Modifié',
      sort: 'updatedAt',
      hidden: true,
      cell: ({ updatedAt }) => formatInstant(updatedAt),
    },
  ];
}
