import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@/shared/ui/button';
import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInParis, formatDate } from '@/shared/lib/dates';
import { may, useMay, useMe } from '@/shared/session/me';
import { Disclosure } from '@/shared/ui/disclosure';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { Slot } from '@/shared/ui/slot';
import { Tabs } from '@/shared/ui/tabs';
import { projectQuery, type Project } from './api';
import { ArchiveDialog } from './archive-dialog';
import { History } from './history-tab';
import { isOver } from './labels';
import { lateOf, Milestones, useReach } from './milestones';
import { MoveDialog } from './move-dialog';
import { Sheet } from './project-tabs';
import { StagePath } from './stage-path';
import { StatusPanel } from './status-panel';
import './project.css';

function Actions({ project, etag }: { project: Project; etag: string }) {
  const [open, setOpen] = useState<'move' | 'archive'>();
  const router = useRouter();
  const close = () => setOpen(undefined);
  const moved = (done: string) => {
    close();
    // Takes the place of what was said before, of another act.
    router.history.replace(router.state.location.href, { done });
  };
  const mayArchive = may(project, 'archiveProject') && !project.archivedAt;
  return (
    <>
      {may(project, 'updateProjectStatus') && (
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-edit-line"
          linkProps={{ href: `/projets/${project.code}/point` }}
        >
          Faire le point
        </Button>
      )}
      {may(project, 'changeProjectStage') && project.nextStages.length > 0 && (
        <Button size="small" priority="tertiary" onClick={() => setOpen('move')}>
          Changer d’étape
        </Button>
      )}
      {(may(project, 'updateProject') || mayArchive) && (
        <Disclosure label="Autres actes" iconId="fr-icon-more-line" iconOnly>
          {(hide) => (
            <ul className="pilo-menu">
              {may(project, 'updateProject') && (
                <li>
                  <AppLink className="fr-link" href={`/projets/${project.code}/modifier`}>
                    Modifier
                  </AppLink>
                </li>
              )}
              {mayArchive && (
                <li>
                  <button
                    type="button"
                    className="fr-link"
                    onClick={() => {
                      hide();
                      setOpen('archive');
                    }}
                  >
                    Archiver
                  </button>
                </li>
              )}
            </ul>
          )}
        </Disclosure>
      )}
      {open === 'move' && <MoveDialog id={project.code} onClose={close} onMoved={moved} />}
      {open === 'archive' && <ArchiveDialog project={project} etag={etag} onClose={close} />}
    </>
  );
}

function Marks({ project }: { project: Project }) {
  return (
    <p className="fr-mb-0">
      {project.confidential && (
        <Badge small noIcon>
          Confidentiel
        </Badge>
      )}{' '}
      {project.archivedAt && (
        <Badge small noIcon severity="warning">
          Archivé
        </Badge>
      )}
    </p>
  );
}

function Body({ project }: { project: Project }) {
  const { businessDate } = useMe();
  const reach = useReach(project);
  const seesMoney = useMay('listBudgetLines');
  const seesEvents = useMay('listEvents');
  const late = isOver(project) ? 0 : lateOf(project.milestones, businessDate).length;
  return (
    <>
      {project.archivedAt && (
        <Alert
          small
          className="fr-mb-3w"
          severity="info"
          description={`Ce projet est archivé depuis le ${formatDate(dayInParis(project.archivedAt))} : il se lit, mais ne se modifie plus.`}
        />
      )}
      <StagePath project={project} />
      {seesMoney && <Slot name="projectMoney" code={project.code} />}
      <StatusPanel project={project} reach={reach} />
      <div className="pilo-detail">
        <Tabs
          label="Parties de la fiche du projet"
          tabs={[
            {
              id: 'suivi',
              label: late > 0 ? `Suivi (${late} en retard)` : 'Suivi',
              content: () => <Milestones project={project} reach={reach} />,
            },
            ...(seesMoney
              ? [
                  {
                    id: 'budget',
                    label: 'Budget',
                    content: () => (
                      <div className="pilo-project-budget">
                        <Slot
                          name="projectBudget"
                          code={project.code}
                          milestones={project.milestones}
                        />
                      </div>
                    ),
                  },
                ]
              : []),
            ...(seesEvents
              ? [
                  {
                    id: 'evenements',
                    label: 'Événements',
                    content: () => <Slot name="projectEvents" code={project.code} />,
                  },
                ]
              : []),
            { id: 'historique', label: 'Historique', content: () => <History id={project.id} /> },
          ]}
        />
        <aside className="pilo-detail__side" aria-label="Fiche du projet">
          <Sheet project={project} />
          <Slot name="facts" kind="project" code={project.code} />
        </aside>
      </div>
    </>
  );
}

/** Is this project well, and what is next? */
export function ProjectPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const project = useQuery(projectQuery(id));
  const { value, etag } = project.data ?? {};
  return (
    <Page
      title={value?.title ?? 'Projet'}
      path={[{ label: 'Projets', href: '/projets' }]}
      note={value?.code}
      aside={value && (value.confidential || value.archivedAt) && <Marks project={value} />}
      actions={value && etag && <Actions project={value} etag={etag} />}
    >
      <Loaded query={project} lines={12}>
        {(tagged) => <Body project={tagged.value} />}
      </Loaded>
    </Page>
  );
}
