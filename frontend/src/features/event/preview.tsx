import { useFormScope } from '@/shared/ui/form/form-context';
import { isOnSite, isRemote, type EventValues } from './event-values';
import { AUDIENCES, KINDS } from './labels';
import { spanOf } from './times';

const seats = (count: string, where: string) =>
  count ? `${Number(count).toLocaleString('fr-FR')} places ${where}` : '';

function When({ sessions }: { sessions: EventValues['sessions'] }) {
  const told = sessions.filter(({ start }) => start.length >= 16);
  return told.length === 0 ? (
    <p>Date à préciser</p>
  ) : (
    <ul className="pilo-event-preview__when">
      {told.map(({ title, start, end }) => (
        <li key={`${start} ${title}`}>{[title, spanOf(start, end)].filter(Boolean).join(' : ')}</li>
      ))}
    </ul>
  );
}

function Seats({ values }: { values: EventValues }) {
  const { mode, capacityOnSite, capacityRemote, queue } = values;
  const said = [
    isOnSite(mode) && seats(capacityOnSite, 'sur place'),
    isRemote(mode) && (seats(capacityRemote, 'à distance') || 'sans limite à distance'),
  ].filter(Boolean);
  return said.length === 0 ? null : (
    <p>
      {said.join(', ')}
      {queue ? ' ; file d’attente ensuite' : ''}
    </p>
  );
}

function Registration({ values }: { values: EventValues }) {
  const { openToPublic, registrationOpens: opens, registrationCloses: closes } = values;
  if (!openToPublic) {
    return <p>Pas de page publique : l’organisation inscrit elle-même.</p>;
  }
  const hours = [
    opens && `ouvertes ${spanOf(opens, '')}`,
    closes && `closes ${spanOf(closes, '')}`,
  ].filter(Boolean);
  return (
    <>
      {hours.length > 0 && <p>Inscriptions {hours.join(', ')}.</p>}
      {/* How it will look: nothing to press. */}
      <p>
        <span className="fr-tag fr-tag--sm">S’inscrire</span>
      </p>
    </>
  );
}

/** What people will read, as it is typed: date, place, seats, one button. */
export function Preview() {
  const { form, names } = useFormScope();
  const values = form.watch() as EventValues;
  const { kind, mode, title, summary, description, place, address, audiences, speakers } = values;
  const where = [
    isOnSite(mode) && ([place, address].filter(Boolean).join(', ') || 'Lieu à préciser'),
    isRemote(mode) && 'À distance : le lien est donné aux personnes inscrites',
  ].filter(Boolean);
  return (
    <aside className="pilo-event-preview" aria-labelledby="apercu-titre">
      <div className="pilo-event-preview__page">
        <h2 className="fr-text--sm fr-text--bold fr-mb-2w" id="apercu-titre">
          Aperçu de la page publique
        </h2>
        <p className="pilo-mention">{KINDS[kind as keyof typeof KINDS]}</p>
        <p className="fr-h5 fr-mb-1w">{title || 'Titre de l’événement'}</p>
        {summary && <p>{summary}</p>}
        <When sessions={values.sessions} />
        {where.map((line) => (
          <p key={String(line)}>{line}</p>
        ))}
        <Seats values={values} />
        <Registration values={values} />
        {description && <p className="pilo-lines">{description}</p>}
        {speakers.length > 0 && (
          <p>Avec {speakers.map((id) => names[id] ?? 'un intervenant').join(', ')}</p>
        )}
        <p className="pilo-mention">
          Pour : {audiences.map((one) => AUDIENCES[one as keyof typeof AUDIENCES]).join(', ')}
        </p>
      </div>
    </aside>
  );
}
