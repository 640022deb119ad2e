import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { fields } from '@/shared/api/fields';
import { daysBetween, formatDate, formatInstant } from '@/shared/lib/dates';
import type { Nomenclatures } from '@/shared/reference/nomenclatures';
import { STAGE_PATH } from '@/shared/reference/stage-path';
import type { Territories } from '@/shared/reference/territories';
import type { Column } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Missing } from '@/shared/ui/rate';
import { WeatherTag } from '@/shared/ui/weather';
import type { ProjectSummary } from './api';
import { isOver } from './labels';

const hasNext = (project: ProjectSummary) => project.nextMilestoneDate !== null && !isOver(project);

function Due({ project, today }: { project: ProjectSummary; today: string }) {
  const { nextMilestoneDate: due } = project;
  if (!due || !hasNext(project)) {
    return <Missing why="sans objet" />;
  }
  return due < today ? (
    <span className="pilo-late">{daysBetween(due, today)} j de retard</span>
  ) : (
    formatDate(due)
  );
}

/** The stage as a word, under how far it is on the way. */
function StageMark({ stage, label }: { stage: string; label: string }) {
  const here = STAGE_PATH.findIndex((one) => one === stage);
  return (
    <>
      {here >= 0 && (
        <svg className="pilo-steps" width="62" height="4" aria-hidden="true">
          {STAGE_PATH.map((one, index) => (
            <rect
              key={one}
              className={index <= here ? 'pilo-rate__fill' : 'pilo-rate__track'}
              x={8 * index}
              width="6"
              height="4"
            />
          ))}
        </svg>
      )}
      {label}
    </>
  );
}

function Title({ project, axis }: { project: ProjectSummary; axis: string }) {
  return (
    <>
      <AppLink href={`/projets/${project.code}`}>{project.title}</AppLink>{' '}
      <span className="pilo-mention-inline">{axis}</span>{' '}
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

/** "Axe 2", or the programme that has no axes; both in full in the column of the programme. */
const axisOrProgramme = ({ programme, axis }: ProjectSummary, words: Nomenclatures) =>
  axis?.replace('AXE_', 'Axe ') ?? words.programme(programme);

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
      cell: (project) => <Title project={project} axis={axisOrProgramme(project, nomenclatures)} />,
    },
    { key: 'code', header: 'Référence', sort: 'code', hidden: true, cell: ({ code }) => code },
    {
      key: 'programme',
      header: fields.ProjectDraft.programme.title,
      sort: 'programme',
      hidden: true,
      exported: ['programme', 'axis'],
      cell: (project) => programmeWithAxis(project, nomenclatures),
    },
    {
      key: 'stage',
      header: fields.StageChange.stage.title,
      sort: 'stage',
      cell: ({ stage }) => <StageMark stage={stage} label={nomenclatures.stage(stage)} />,
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
      cell: (project) => (hasNext(project) ? project.nextMilestone : <Missing why="sans objet" />),
    },
    {
      key: 'nextMilestoneDate',
      header: 'Échéance',
      sort: 'nextMilestoneDate',
      numeric: true,
      cell: (project) => <Due project={project} today={today} />,
    },
    {
      key: 'organisation',
      header: fields.ProjectDraft.organisationId.title,
      hidden: true,
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
