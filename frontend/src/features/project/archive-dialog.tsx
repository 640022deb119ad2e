import { Button } from '@/shared/ui/button';
import { useQueryClient } from '@tanstack/react-query';
import { messageOf } from '@/shared/api/problem';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { useGo } from '@/shared/lib/use-go';
import { ActButton } from '@/shared/ui/act-button';
import { Dialog } from '@/shared/ui/dialog';
import { projects, type Project } from './api';

interface ArchiveDialogProps {
  project: Project;
  etag: string;
  onClose: () => void;
}

/** Says what is lost, and what is not. */
export function ArchiveDialog({ project, etag, onClose }: ArchiveDialogProps) {
  const client = useQueryClient();
  const go = useGo();
  const archive = useSingleMutation({
    mutationFn: () => projects.remove(project.id, etag),
    onSuccess: async () => {
      await projects.touched(client);
      go(
        '/projets',
        `« ${project.title} » est archivé. Il reste lisible parmi les projets archivés.`,
      );
    },
  });
  return (
    <Dialog title={`Archiver « ${project.title} » ?`} onClose={onClose}>
      <p>
        Le projet quittera les listes et les comptes. Sa fiche et son historique resteront lisibles
        parmi les projets archivés, mais il ne pourra plus être modifié.
      </p>
      <p>
        <strong>L’archivage ne peut pas être annulé depuis cet écran.</strong>
      </p>
      {archive.error && (
        <p className="fr-error-text" role="alert">
          {messageOf(archive.error)}
        </p>
      )}
      <div className="pilo-dialog__actions">
        <ActButton disabled={archive.isPending} onAct={() => archive.mutate()}>
          Archiver le projet
        </ActButton>
        <Button priority="secondary" onClick={onClose}>
          Annuler
        </Button>
      </div>
    </Dialog>
  );
}
