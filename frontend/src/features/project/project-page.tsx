import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@/shared/ui/button';
import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { dayInParis, formatDate } from '@/shared/lib/dates';
import { may } from '@/shared/session/me';
import { Page } from '@/shared/ui/page';
import { Loaded } from '@/shared/ui/states';
import { Tabs } from '@/shared/ui/tabs';
import { projectQuery, type Project } from './api';
import { ArchiveDialog } from './archive-dialog';
import { History } from './history-tab';
import { MoveDialog } from './move-dialog';
import { Follow, Milestones, Team } from './project-tabs';
import { StagePath } from './stage-path';
import { StatusPanel } from './status-panel';

function Actions({ project, etag }: { project: Project; etag: string }) {
  const [open, setOpen] = useState<'move' | 'archive'>();
  const router = useRouter();
  const close = () => setOpen(undefined);
  const moved = (done: string) => {
    close();
    // Takes the place of what was said before, of another act.
    router.history.replace(router.state.location.href, { done });
  };
  return (
    <>
      {may(project, 'changeProjectStage') && project.nextStages.length > 0 && (
        <Button size="small" priority="secondary" onClick={() => setOpen('move')}>
          Changer d’étape
        </Button>
      )}
      {may(project, 'updateProject') && (
        <Button
          size="small"
          priority="secondary"
          linkProps={{ href: `/projets/${project.code}/modifier` }}
        >
          Modifier
        </Button>
      )}
      {may(project, 'archiveProject') && !project.archivedAt && (
        <Button size="small" priority="tertiary" onClick={() => setOpen('archive')}>
          Archiver
        </Button>
      )}
      {open === 'move' && <MoveDialog id={project.code} onClose={close} onMoved={moved} />}
      {open === 'archive' && <ArchiveDialog project={project} etag={etag} onClose={close} />}
    </>
  );
}

function Marks({ project }: { project: Project }) {
  return (
    <p className="fr-mb-0">
      <span className="pilo-mention">{project.code}</span>{' '}
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

function Sheet({ project }: { project: Project }) {
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
      <StatusPanel project={project} />
      <Tabs
        label="Parties de la fiche du projet"
        tabs={[
          { id: 'suivi', label: 'Suivi', content: () => <Follow project={project} /> },
          { id: 'jalons', label: 'Jalons', content: () => <Milestones project={project} /> },
          {
            id: 'equipe',
            label: 'Équipe et territoires',
            content: () => <Team project={project} />,
          },
          { id: 'historique', label: 'Historique', content: () => <History id={project.id} /> },
        ]}
      />
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
      aside={value && <Marks project={value} />}
      actions={value && etag && <Actions project={value} etag={etag} />}
    >
      <Loaded query={project} lines={12}>
        {(tagged) => <Sheet project={tagged.value} />}
      </Loaded>
    </Page>
  );
}
