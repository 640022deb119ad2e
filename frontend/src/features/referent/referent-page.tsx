import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { formatDate, formatInstant } from '@/shared/lib/dates';
import { useGo } from '@/shared/lib/use-go';
import { useTerritories } from '@/shared/reference/territories';
import { may } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Refusal } from '@/shared/ui/refusal';
import { Facts } from '@/shared/ui/facts';
import { AppLink } from '@/shared/ui/link';
import { MailLink } from '@/shared/ui/mail-link';
import { Page } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Loaded } from '@/shared/ui/states';
import {
  ACTS,
  BADGES,
  confirmReferent,
  historyQuery,
  referentQuery,
  referents,
  refreshReferents,
  type MandateItem,
  type Referent,
} from './api';
import { ContactLink } from './contact-link';
import { fieldLabel, FIELDS } from './mandate-fields';
import './referent.css';

/** What of a person is a line of its own beside the name and the dates. */
const REACH = FIELDS.filter(({ name }) => !['name', 'startsOn', 'endsOn'].includes(name));

function Person({ item, referent }: { item: MandateItem; referent: Referent }) {
  const { id, mandate, period, leftOn, leftReason, erased } = item;
  const href = `/referents/${referent.seat.id}/mandats/${id}`;
  const end = leftOn ?? mandate.endsOn;
  return (
    <li>
      <div>
        <strong>{mandate.name}</strong>{' '}
        <span className="pilo-mention">
          {mandate.role === 'HOLDER' ? 'titulaire' : 'suppléance'}
          {mandate.mainContact && ', contact principal'}
        </span>
        {REACH.map(
          ({ name }) =>
            mandate[name] && (
              <div key={name}>
                {name === 'mail' ? (
                  <MailLink mail={mandate.mail ?? ''} />
                ) : name === 'function' ? (
                  mandate[name]
                ) : (
                  `${fieldLabel(name)} : ${mandate[name]}`
                )}
              </div>
            ),
        )}
        <div className="pilo-mention">
          Depuis le {formatDate(mandate.startsOn)}
          {end && `, ${leftOn ? 'départ le' : 'jusqu’au'} ${formatDate(end)}`}
          {leftReason && ` (${leftReason.toLocaleLowerCase('fr')})`}
        </div>
      </div>
      <div className="pilo-mandates__acts pilo-no-print">
        {!erased && may(referent, 'updateReferentMandate') && (
          <AppLink
            className="fr-btn fr-btn--tertiary fr-btn--sm"
            href={`${href}/modifier`}
            aria-label={`Corriger : ${mandate.name}`}
          >
            Corriger
          </AppLink>
        )}
        {!erased && may(referent, 'recordReferentDeparture') && period !== 'PAST' && !leftOn && (
          <AppLink
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
            href={`${href}/depart`}
            aria-label={`Enregistrer le départ : ${mandate.name}`}
          >
            Départ
          </AppLink>
        )}
      </div>
    </li>
  );
}

const PERIODS = [
  ['PRESENT', 'En place'],
  ['COMING', 'À venir'],
  ['PAST', 'Passés'],
] as const;

function People({ referent }: { referent: Referent }) {
  const of = (period: MandateItem['period']) =>
    referent.mandates.filter((item) => item.period === period);
  return (
    <>
      {PERIODS.map(([period, title]) =>
        of(period).length > 0 || period === 'PRESENT' ? (
          <section key={period} aria-labelledby={`personnes-${period}`}>
            <h2 className="fr-h6 fr-mb-1v" id={`personnes-${period}`}>
              {title}
            </h2>
            {of(period).length === 0 && <p>Personne ne tient ce siège aujourd’hui.</p>}
            <ul className="pilo-mandates">
              {of(period).map((item) => (
                <Person key={item.id} item={item} referent={referent} />
              ))}
            </ul>
          </section>
        ) : null,
      )}
    </>
  );
}

function History({ id }: { id: string }) {
  const [offset, setOffset] = useState(0);
  const history = useQuery(historyQuery(id, offset));
  return (
    <section aria-labelledby="historique">
      <h2 className="fr-h6" id="historique">
        Historique
      </h2>
      <Loaded query={history}>
        {({ items, total }) => (
          <>
            <ol className="pilo-timeline">
              {items.map(({ id: key, act, person, fields, occurredAt, accountName }) => (
                <li key={key}>
                  <p className="pilo-mention">
                    {formatInstant(occurredAt)}
                    {accountName && `, ${accountName}`}
                  </p>
                  <p className="fr-mb-0">
                    {ACTS[act]}
                    {person && ` : ${person}`}
                    {fields.length > 0 &&
                      ` (${fields
                        .map((name) => fieldLabel(name))
                        .join(', ')
                        .toLocaleLowerCase('fr')})`}
                  </p>
                </li>
              ))}
            </ol>
            <Pager offset={offset} size={20} total={total} onMove={setOffset} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function CloseDialog({
  referent,
  etag,
  onClose,
}: {
  referent: Referent;
  etag: string;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const go = useGo();
  const close = useSingleMutation({
    mutationFn: () => referents.remove(referent.seat.id, etag),
    onSuccess: async () => {
      await refreshReferents(client);
      go('/referents', 'Le siège est fermé.');
    },
  });
  return (
    <Dialog title="Fermer ce siège ?" onClose={onClose}>
      <p>Il quitte la liste et la couverture. Sa page et son historique restent.</p>
      <Refusal error={close.error} />
      <div className="pilo-dialog__actions">
        <ActButton disabled={close.isPending} onAct={() => close.mutate()}>
          Fermer le siège
        </ActButton>
        <Button priority="secondary" onClick={onClose}>
          Annuler
        </Button>
      </div>
    </Dialog>
  );
}

function Acts({ referent, etag }: { referent: Referent; etag: string }) {
  const { id } = referent.seat;
  const [closing, setClosing] = useState(false);
  const client = useQueryClient();
  const router = useRouter();
  const confirm = useSingleMutation({
    mutationFn: () => confirmReferent(id, etag),
    onSuccess: async () => {
      await refreshReferents(client);
      router.history.replace(router.state.location.href, {
        done: 'Les personnes en place sont confirmées pour un an.',
      });
    },
  });
  return (
    <>
      {may(referent, 'nameReferent') && (
        <Button size="small" linkProps={{ href: `/referents/${id}/nommer` }}>
          Nommer
        </Button>
      )}
      {may(referent, 'confirmReferent') && (
        <ActButton
          className="fr-btn--sm fr-btn--tertiary"
          disabled={confirm.isPending}
          onAct={() => confirm.mutate()}
        >
          Confirmer pour un an
        </ActButton>
      )}
      {may(referent, 'closeReferent') && (
        <ActButton
          className="fr-btn--sm fr-btn--tertiary"
          opensDialog
          onAct={() => setClosing(true)}
        >
          Fermer le siège
        </ActButton>
      )}
      <Refusal error={confirm.error} />
      {closing && <CloseDialog referent={referent} etag={etag} onClose={() => setClosing(false)} />}
    </>
  );
}

function Sheet({ referent }: { referent: Referent }) {
  const { nameOf } = useTerritories();
  const { seat } = referent;
  return (
    <div className="pilo-detail">
      <div>
        <People referent={referent} />
        <History id={seat.id} />
      </div>
      <aside aria-label="Fiche du siège">
        <Facts
          side
          items={[
            [
              'Structure',
              <AppLink key="structure" href={`/annuaire/${seat.structure.id}`}>
                {seat.structure.name}
              </AppLink>,
            ],
            ['Territoire', nameOf(seat.territory)],
            ['Thème', seat.topicLabel],
            ...(seat.vacantSince
              ? [['Vacant depuis', formatDate(seat.vacantSince)] as [string, string]]
              : []),
            ['Dernière confirmation', seat.confirmedOn && formatDate(seat.confirmedOn)],
            ...(seat.confirmationDue
              ? [['À confirmer avant le', formatDate(seat.confirmationDue)] as [string, string]]
              : []),
            ...(seat.closedOn ? [['Fermé le', formatDate(seat.closedOn)] as [string, string]] : []),
          ]}
        />
        <ContactLink referent={referent} />
      </aside>
    </div>
  );
}

/** Who holds this seat, since when, and who did before? */
export function ReferentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const referent = useQuery(referentQuery(id));
  const { value, etag } = referent.data ?? {};
  return (
    <Page
      title={value ? `${value.seat.structure.name} – ${value.seat.topicLabel}` : 'Référent'}
      path={[{ label: 'Référents', href: '/referents' }]}
      aside={value && <Badge small noIcon {...BADGES[value.seat.state]} />}
      actions={value && etag && <Acts referent={value} etag={etag} />}
    >
      <Loaded query={referent} lines={12}>
        {(tagged) => <Sheet referent={tagged.value} />}
      </Loaded>
    </Page>
  );
}
