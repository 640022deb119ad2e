import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { formatDate } from '@/shared/lib/dates';
import { useNomenclatures } from '@/shared/reference/nomenclatures';
import { useTerritories } from '@/shared/reference/territories';
import { useMe } from '@/shared/session/me';
import { DataTable } from '@/shared/ui/data-table';
import { Facts } from '@/shared/ui/facts';
import { AppLink } from '@/shared/ui/link';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import type { Project } from './api';
import { isOver } from './labels';
import { programmeWithAxis } from './project-columns';

export function Follow({ project }: { project: Project }) {
  const words = useNomenclatures();
  const { startDate, endDate, resultSheet, targetServices, digital } = project;
  return (
    <>
      {project.description && <p className="pilo-prose pilo-lines">{project.description}</p>}
      <Facts
        items={[
          ['Programme', programmeWithAxis(project, words)],
          ['Orientations', project.orientations.map(words.orientation).join(' · ')],
          ['Approches', project.approaches.map(words.approach).join(', ')],
          ['Projet numérique', digital ? 'Oui' : 'Non'],
          ['Début', startDate && formatDate(startDate)],
          ['Fin prévue', endDate && formatDate(endDate)],
          ...(targetServices.length > 0
            ? [['Services visés', targetServices.join(', ')] as [string, string]]
            : []),
          [
            'Fiche de résultats',
            resultSheet && (
              <a key="fiche" href={resultSheet.url} rel="noreferrer">
                Publiée le {formatDate(resultSheet.publishedOn)}
              </a>
            ),
          ],
        ]}
      />
    </>
  );
}

type Milestone = Project['milestones'][number];

interface MilestoneStateProps {
  milestone: Milestone;
  over: boolean;
  today: string;
}

function MilestoneState({ milestone, over, today }: MilestoneStateProps) {
  if (milestone.actualDate) {
    return (
      <Badge severity="success" small noIcon>
        Atteint
      </Badge>
    );
  }
  if (over) {
    return <Missing why="sans objet" />;
  }
  return milestone.plannedDate < today ? (
    <Badge severity="warning" small noIcon>
      En retard
    </Badge>
  ) : (
    <Badge small noIcon>
      À venir
    </Badge>
  );
}

export function Milestones({ project }: { project: Project }) {
  const { businessDate } = useMe();
  if (project.milestones.length === 0) {
    return (
      <EmptyState title="Aucun jalon">
        Un jalon est un résultat attendu à une date : il dit si le projet avance. Ajoutez-en en
        modifiant le projet.
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Jalons du projet"
      captionHidden
      rows={project.milestones}
      rowKey={({ name, plannedDate }) => `${name}-${plannedDate}`}
      columns={[
        { key: 'name', header: 'Jalon', rowHeader: true, cell: ({ name }) => name },
        {
          key: 'planned',
          header: 'Date prévue',
          cell: ({ plannedDate }) => formatDate(plannedDate),
        },
        {
          key: 'actual',
          header: 'Date réelle',
          cell: ({ actualDate }) => (actualDate ? formatDate(actualDate) : ''),
        },
        {
          key: 'state',
          header: 'État',
          cell: (milestone) => (
            <MilestoneState milestone={milestone} over={isOver(project)} today={businessDate} />
          ),
        },
      ]}
    />
  );
}

export function Team({ project }: { project: Project }) {
  const { nameOf } = useTerritories();
  return (
    <Facts
      items={[
        [
          'Organisme porteur',
          <AppLink key="organisme" href={`/annuaire/${project.organisationId}`}>
            {project.organisationName}
          </AppLink>,
        ],
        ['Porteur de projet', project.leadName],
        ['Territoires', project.territories.map(nameOf).join(', ')],
        [
          'Visibilité',
          project.confidential
            ? 'Confidentiel : mission, direction et porteur seulement'
            : 'Toutes les personnes qui lisent les projets',
        ],
      ]}
    />
  );
}
