import type { Tagged } from '@/shared/api/client';
import { useMay } from '@/shared/session/me';
import { IntakeActs } from '@/shared/ui/intake/acts';
import { AppLink } from '@/shared/ui/link';
import { chorusRoom, hrefOf, type Import, type Row } from './api';
import { bringsOf } from './labels';
import { NewImportLink } from './new-import-link';

const SHOWN = 6;

/** The commitments that were just written on, to be looked at next. */
function Landing({ rows }: { rows: Row[] }) {
  const linked = useMay('getCommitment');
  const numbers = [...new Set(rows.flatMap(({ match }) => match?.commitment ?? []))];
  return (
    <p className="fr-mt-2w fr-mb-0">
      {linked && numbers.length > 0 && (
        <>
          Voir {numbers.length > 1 ? 'les engagements' : 'l’engagement'}{' '}
          {numbers.slice(0, SHOWN).map((number, rank) => (
            <span key={number}>
              {rank > 0 && ', '}
              <AppLink href={`/budget/engagements/${number}`}>{number}</AppLink>
            </span>
          ))}
          {numbers.length > SHOWN && ' et d’autres'}
          {' ; '}
        </>
      )}
      <AppLink href="/budget">
        {numbers.length > 0 ? 'la situation du budget' : 'Voir la situation du budget'}
      </AppLink>
    </p>
  );
}

/** What the undo of an import takes back. */
function Undone({ data, rows }: { data: Import; rows: Row[] | undefined }) {
  const brings = bringsOf(data, rows);
  return (
    <>
      <p>
        {brings
          ? `Tout ce que cet import a écrit est retiré (${brings}) : chaque montant redevient ce qu’il était.`
          : 'Cet import n’a rien écrit : les livres ne changent pas.'}
      </p>
      <p>
        L’annulation est inscrite à l’historique, rien n’est effacé. Ce que vous avez dit des lignes
        sert encore au prochain import.
      </p>
    </>
  );
}

/** What may be done with the import as it stands. */
export function ImportActs({ tagged, rows }: { tagged: Tagged<Import>; rows: Row[] | undefined }) {
  const { value } = tagged;
  return (
    <IntakeActs
      room={chorusRoom}
      tagged={tagged}
      reversal={<Undone data={value} rows={rows} />}
      landing={<Landing rows={rows ?? []} />}
      again={<NewImportLink />}
      before={
        value.mapped || !value.acts.includes('updateChorusImportMapping') ? undefined : (
          <AppLink className="fr-btn" href={`${hrefOf(value.id)}/colonnes`}>
            Préciser les colonnes
          </AppLink>
        )
      }
    />
  );
}
