import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '@/shared/lib/dates';
import { AppLink } from '@/shared/ui/link';
import { sendingQuery, type Sending } from './api';

const counted = (count: number, one: string, several: string) =>
  `${count.toLocaleString('fr-FR')} ${count > 1 ? several : one}`;

function Paused({ sending }: { sending: Sending }) {
  return (
    <Alert
      className="fr-mb-2w"
      severity="warning"
      small
      title="L’envoi est en pause"
      description={
        <>
          Depuis le {formatInstant(sending.pausedAt ?? '')}, après plusieurs erreurs de suite
          {sending.reason && <> (« {sending.reason} »)</>}.{' '}
          {counted(sending.waiting, 'courriel attend', 'courriels attendent')} ; aucun n’est perdu.
          {sending.nextTrial && <> Prochain essai : {formatInstant(sending.nextTrial)}.</>} Dès que
          le relais répond, l’envoi reprend de lui-même.
        </>
      }
    />
  );
}

/** What stands above the list: a pause, a relay that is not set, what awaits a decision. */
export function SendingState() {
  const { data } = useQuery(sendingQuery);
  return (
    <div role="status">
      {data?.pausedAt && <Paused sending={data} />}
      {data && !data.relay && (
        <Alert
          className="fr-mb-2w"
          severity="info"
          small
          title="Aucun relais n’est réglé"
          description="Les courriels attendent : rien ne part tant que PILO_MAIL_HOST n’est pas donné à l’API."
        />
      )}
      {data && data.inDoubt > 0 && (
        <p>
          <AppLink href="/administration/courriels?state=IN_DOUBT">
            {counted(data.inDoubt, 'courriel en doute attend', 'courriels en doute attendent')} une
            décision
          </AppLink>
        </p>
      )}
    </div>
  );
}
