import type { Tagged } from '@/shared/api/client';
import { IntakeActs } from '@/shared/ui/intake/acts';
import { counted } from '@/shared/ui/intake/labels';
import { importRoom, type Import } from './api';
import { ImportLanding } from './import-landing';
import { undoSentence } from './labels';
import { NewImportLink } from './new-import-link';

/** What the undo of an import takes back. */
function Undone({ data }: { data: Import }) {
  const { counts } = data;
  return (
    <>
      <p>
        {counted(counts.new + counts.changed, 'valeur sera retirée', 'valeurs seront retirées')} :
        les précédentes seront de nouveau en vigueur, et tous les taux seront recalculés. Les
        imports suivants restent. L’annulation est inscrite à l’historique ; rien n’est effacé.
      </p>
      {undoSentence(data) && <p>{undoSentence(data)}</p>}
    </>
  );
}

/** What may be done with the import as it stands. */
export function ImportActs({ tagged }: { tagged: Tagged<Import> }) {
  return (
    <IntakeActs
      room={importRoom}
      tagged={tagged}
      reversal={<Undone data={tagged.value} />}
      landing={<ImportLanding id={tagged.value.id} />}
      again={<NewImportLink />}
    />
  );
}
