import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { fields } from '@/shared/api/fields';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { formatEuros } from '@/shared/lib/money';
import { may } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Facts } from '@/shared/ui/facts';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { Loaded } from '@/shared/ui/states';
import { AmountTile, AmountTiles } from '@/shared/ui/amount-tiles';
import {
  approveRequest,
  refName,
  refuseRequest,
  requests,
  submitRequest,
  type Request,
} from './api';
import { KINDS, REQUEST_ACTS, REQUEST_BADGES } from './labels';
import { waitsFor } from './requests-page';
import './spending.css';

type Asked = 'submit' | 'approve' | 'refuse';

/** What each act asks, and says once it is done. */
const DIALOGS = {
  submit: {
    title: 'Demander cet engagement\u00a0?',
    text: 'La demande réserve les AE de sa ligne.',
    act: 'Demander l’engagement',
    reason: fields.SubmitCommitmentRequest.overReason,
    done: 'La demande est envoyée : les AE sont réservées.',
    send: submitRequest,
    optional: true,
  },
  approve: {
    title: 'Approuver cette demande\u00a0?',
    text: 'Vous êtes la seconde personne : celle qui a demandé ne peut pas approuver.',
    act: 'Approuver la demande',
    reason: fields.ApproveCommitmentRequest.note,
    done: 'La demande est approuvée.',
    send: approveRequest,
    optional: true,
  },
  refuse: {
    title: 'Refuser cette demande\u00a0?',
    text: 'Ce qu’elle réserve redevient libre. La demande et son motif restent lisibles.',
    act: 'Refuser la demande',
    reason: fields.RefuseCommitmentRequest.reason,
    done: 'La demande est refusée : ce qu’elle réservait redevient libre.',
    send: refuseRequest,
    optional: false,
  },
} as const;

function AskedDialog({
  asked,
  id,
  etag,
  onClose,
}: {
  asked: Asked;
  id: string;
  etag: string;
  onClose: () => void;
}) {
  const { text, send, ...words } = DIALOGS[asked];
  return (
    <ReasonDialog
      {...words}
      kind="commitment-requests"
      send={(reason, key) => send(id, reason, etag, key)}
      onClose={onClose}
    >
      <p>{text}</p>
    </ReasonDialog>
  );
}

function Acts({ request, etag }: { request: Request; etag: string }) {
  const [asked, setAsked] = useState<Asked>();
  const { id } = request.request;
  const ask = (what: Asked, label: string, primary = false) => (
    <ActButton
      className={primary ? 'fr-btn--sm' : 'fr-btn--sm fr-btn--tertiary'}
      opensDialog
      onAct={() => setAsked(what)}
    >
      {label}
    </ActButton>
  );
  const receives = may(request, 'receiveCommitmentRequest');
  return (
    <>
      {may(request, 'submitCommitmentRequest') && ask('submit', 'Demander', true)}
      {may(request, 'approveCommitmentRequest') && ask('approve', 'Approuver', !receives)}
      {receives && (
        <Button size="small" linkProps={{ href: `/budget/demandes/${id}/reception` }}>
          Rattacher l’EJ reçu
        </Button>
      )}
      {may(request, 'refuseCommitmentRequest') && ask('refuse', 'Refuser')}
      {asked && (
        <AskedDialog asked={asked} id={id} etag={etag} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

function History({ request }: { request: Request }) {
  return (
    <section aria-labelledby="actes" className="pilo-block">
      <h2 className="fr-h6" id="actes">
        Ce qui lui est arrivé
      </h2>
      <ol className="pilo-timeline">
        {request.history.map(({ id, act, reason, occurredAt, accountName }) => (
          <li key={id}>
            <p className="pilo-mention">
              {formatInstant(occurredAt)}
              {accountName && `, ${accountName}`}
            </p>
            <p className="fr-mb-0">
              {REQUEST_ACTS[act]}
              {reason && `\u00a0: ${reason}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Sheet({ request: { request } }: { request: Request }) {
  const words = fields.CreateCommitmentRequest;
  const { project, commitment, supplier, approvedBy, approvalRequired } = request;
  return (
    <Facts
      side
      items={[
        [words.kind.title, KINDS[request.kind]],
        [words.supplier.title, supplier?.name],
        [
          words.budgetLine.title,
          <AppLink key="ligne" href={`/budget/lignes/${request.budgetLine.id}`}>
            {refName(request.budgetLine)}
          </AppLink>,
        ],
        [
          words.project.title,
          project && (
            <AppLink key="projet" href={`/projets/${project.code}?onglet=budget`}>
              {project.title}
            </AppLink>
          ),
        ],
        [
          words.commitment.title,
          commitment && (
            <AppLink key="ej" href={`/budget/engagements/${commitment}`}>
              {commitment}
            </AppLink>
          ),
        ],
        ...(request.tranche ? [[words.tranche.title, request.tranche] as [string, string]] : []),
        ['Demandé par', request.requestedBy?.name],
        ['Demandé le', request.requestedOn && formatDate(request.requestedOn)],
        ['Approbation', approvedBy?.name ?? (approvalRequired ? 'attendue' : 'sans objet')],
        [
          words.plannedDeliveryOn.title,
          request.plannedDeliveryOn && formatDate(request.plannedDeliveryOn),
        ],
        ...(request.overReason
          ? [[words.overReason.title, request.overReason] as [string, string]]
          : []),
      ]}
    />
  );
}

/** What is asked, by whom, and what does it wait for? */
export function RequestPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery(requests.one(id));
  const { value, etag } = query.data ?? {};
  return (
    <Page
      title={value?.request.object ?? 'Demande d’engagement'}
      path={[{ label: 'Demandes d’engagement', href: '/budget/demandes' }]}
      aside={value && <Badge small noIcon {...REQUEST_BADGES[value.request.state]} />}
      actions={value && etag && <Acts request={value} etag={etag} />}
    >
      <Loaded query={query} lines={10}>
        {({ value: request }) => (
          <div className="pilo-detail">
            <div>
              <AmountTiles label="Montant demandé">
                <AmountTile
                  amount={request.request.amount}
                  label={
                    request.request.state === 'REQUESTED' ? 'réservés en AE' : 'demandés, en AE'
                  }
                  note={[
                    request.request.amountExclTax &&
                      `${formatEuros(request.request.amountExclTax)} HT`,
                    waitsFor(request.request),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                />
              </AmountTiles>
              <History request={request} />
            </div>
            <aside className="pilo-detail__side" aria-label="Fiche de la demande">
              <Sheet request={request} />
            </aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
