import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatInstant } from '@/shared/lib/dates';
import { may } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Facts } from '@/shared/ui/facts';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Refusal } from '@/shared/ui/refusal';
import { Loaded } from '@/shared/ui/states';
import { AGAIN, mails, MEANINGS, sendAgain, type MailSheet } from './api';
import { StateBadge } from './mails-page';
import './mail.css';

function SendAgain({ sheet, etag }: { sheet: MailSheet; etag: string }) {
  const { id } = sheet.mail;
  const client = useQueryClient();
  const router = useRouter();
  const keyFor = useIdempotencyKey();
  const again = useSingleMutation({
    mutationFn: () => sendAgain(id, etag, keyFor(etag)),
    onSuccess: async () => {
      await touch(client, 'mails');
      router.history.replace(router.state.location.href, {
        done: 'Le courriel repartira à son tour, sous le même identifiant.',
      });
    },
  });
  return (
    <>
      <ActButton className="fr-btn--sm" disabled={again.isPending} onAct={() => again.mutate()}>
        Envoyer de nouveau
      </ActButton>
      <Refusal error={again.error} />
    </>
  );
}

function Content({ content }: Pick<MailSheet, 'content'>) {
  return (
    <section aria-labelledby="contenu-courriel">
      <h2 className="fr-h6" id="contenu-courriel">
        Ce qu’il dit
      </h2>
      {content ? (
        <>
          <p className="fr-text--bold">{content.subject}</p>
          <p className="pilo-mail">{content.text}</p>
          <p className="pilo-mention">
            Les liens personnels sont masqués : seul leur destinataire peut s’en servir.
          </p>
        </>
      ) : (
        <p>
          Son contenu n’est montré qu’à qui peut lire ce dont il parle. Cette page dit à qui il est
          allé et ce qu’il en est advenu.
        </p>
      )}
    </section>
  );
}

function Sheet({ sheet }: { sheet: MailSheet }) {
  const { mail, messageId, content, path } = sheet;
  return (
    <div className="pilo-detail">
      <div>
        <p>
          {MEANINGS[mail.state]}
          {AGAIN.includes(mail.state) &&
            !may(sheet, 'sendMailAgain') &&
            ' L’administration de Pil’O peut l’envoyer de nouveau.'}
        </p>
        <Content content={content} />
        {path && (
          <p>
            <AppLink href={path}>Ouvrir ce dont il parle</AppLink>
          </p>
        )}
      </div>
      <aside aria-label="Fiche du courriel">
        <Facts
          side
          items={[
            ['Destinataire', mail.recipientName],
            ['Adresse', mail.recipient],
            ['Écrit le', formatInstant(mail.createdAt)],
            ['À la demande de', mail.accountName ?? 'Pil’O'],
            ...(mail.closedAt
              ? [['Clos le', formatInstant(mail.closedAt)] as [string, string]]
              : []),
            ...(mail.dueAt
              ? [['Prochain essai', formatInstant(mail.dueAt)] as [string, string]]
              : []),
            ...(mail.failures > 0 ? [['Échecs', String(mail.failures)] as [string, string]] : []),
            ...(mail.answer
              ? [
                  ['Réponse du relais', [mail.code, mail.answer].filter(Boolean).join(' ')] as [
                    string,
                    string,
                  ],
                ]
              : []),
            ['Identifiant', <code key="id">{messageId}</code>],
          ]}
        />
      </aside>
    </div>
  );
}

/** What became of this mail, and what can be done? */
export function MailPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery(mails.one(id));
  const { value, etag } = query.data ?? {};
  return (
    <Page
      title={value ? value.mail.templateLabel : 'Courriel'}
      path={[{ label: 'Courriels', href: '/administration/courriels' }]}
      aside={value && <StateBadge state={value.mail.state} />}
      actions={
        value && etag && may(value, 'sendMailAgain') && <SendAgain sheet={value} etag={etag} />
      }
    >
      <Loaded query={query} lines={10}>
        {(tagged) => <Sheet sheet={tagged.value} />}
      </Loaded>
    </Page>
  );
}
