import type { ReactNode } from 'react';
import { fields } from '@/shared/api/fields';
import { formatInstant } from '@/shared/lib/dates';
import { useTerritories } from '@/shared/reference/territories';
import { useMay, useMe } from '@/shared/session/me';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { Facts } from '@/shared/ui/facts';
import { AppLink } from '@/shared/ui/link';
import { Missing } from '@/shared/ui/rate';
import type { EventSheet } from './api';
import { AUDIENCES, KINDS, MODES, NEEDS, QUESTION_KINDS } from './labels';
import { dayOf, spanOf, whenOf } from './times';

const words = fields.UpdateEvent;

/** What it is, and when: what people read first. */
export function Presentation({ sheet }: { sheet: EventSheet }) {
  const { sessions, description, questions } = sheet;
  return (
    <>
      {sessions.length > 1 && (
        <section aria-labelledby="seances">
          <h2 className="fr-h6 fr-mb-1w" id="seances">
            {words.sessions.title}
          </h2>
          <ul>
            {sessions.map(({ id, title, start, end }) => (
              <li key={id}>{[title, spanOf(start, end)].filter(Boolean).join(' : ')}</li>
            ))}
          </ul>
        </section>
      )}
      {description ? (
        <p className="pilo-lines">{description}</p>
      ) : (
        <p>Aucune présentation n’est encore écrite.</p>
      )}
      {questions.length > 0 && (
        <section aria-labelledby="questions">
          <h2 className="fr-h6 fr-mb-1w" id="questions">
            Questions posées à l’inscription
          </h2>
          <ul>
            {questions.map(({ label, kind, required, choices }) => (
              <li key={label}>
                {label}{' '}
                <span className="pilo-mention-inline">
                  {QUESTION_KINDS[kind]}
                  {required ? ', obligatoire' : ''}
                </span>
                {choices.length > 0 && ` : ${choices.join(' / ')}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="intervenants">
        <h2 className="fr-h6 fr-mb-1w" id="intervenants">
          {words.speakers.title}
        </h2>
        <Speakers sheet={sheet} />
      </section>
      <section aria-labelledby="supports">
        <h2 className="fr-h6 fr-mb-1w" id="supports">
          {words.materials.title}
        </h2>
        <Materials sheet={sheet} />
      </section>
    </>
  );
}

type Talk = EventSheet['speakers'][number];

/** @param rates the event, where the caller may say what it thought of its speakers */
const talkColumns = (linked: boolean, rates?: string): Column<Talk>[] => [
  {
    key: 'name',
    header: fields.UpdateSpeaker.name.title,
    rowHeader: true,
    cell: ({ id, name }) =>
      linked ? <AppLink href={`/evenements/intervenants/${id}`}>{name}</AppLink> : name,
  },
  {
    key: 'organisation',
    header: fields.UpdateSpeaker.organisation.title,
    cell: ({ organisation }) => organisation ?? <Missing />,
  },
  {
    key: 'rating',
    header: fields.UpdateRating.rating.title,
    numeric: true,
    cell: ({ rating }) => (rating === null ? <Missing /> : `${rating} sur 5`),
  },
  ...(rates
    ? [
        {
          key: 'rate',
          header: 'Votre avis',
          cell: ({ id, name, rating }: Talk) => (
            <AppLink href={`/evenements/${rates}/avis/${id}`}>
              {rating === null ? 'Donner un avis' : 'Changer l’avis'}
              <span className="fr-sr-only"> sur {name}</span>
            </AppLink>
          ),
        },
      ]
    : []),
];

function Speakers({ sheet }: { sheet: EventSheet }) {
  const linked = useMay('getSpeaker');
  const { businessDate } = useMe();
  const over = dayOf(sheet.event.startsAt) <= businessDate;
  const rates = over && sheet.acts.includes('rateEventSpeaker') ? sheet.event.id : undefined;
  return sheet.speakers.length === 0 ? (
    <p>Aucun intervenant n’est encore choisi.</p>
  ) : (
    <DataTable
      caption="Intervenants"
      captionHidden
      columns={talkColumns(linked, rates)}
      rows={sheet.speakers}
      rowKey={({ id }) => id}
    />
  );
}

function Materials({ sheet: { materials, replayLink } }: { sheet: EventSheet }) {
  return materials.length === 0 && !replayLink ? (
    <p>Ni support ni rediffusion pour le moment.</p>
  ) : (
    <ul>
      {materials.map(({ name, link }) => (
        <li key={`${name} ${link}`}>
          <a href={link} rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
      {replayLink && (
        <li>
          <a href={replayLink} rel="noreferrer">
            {words.replayLink.title}
          </a>
        </li>
      )}
    </ul>
  );
}

/** What was announced, in the order of time. */
export function Announcements({ sheet }: { sheet: EventSheet }) {
  const { event, publishedAt, cancelledAt, movedFrom, reason, copiedFrom, author } = sheet;
  return (
    <Facts
      items={[
        ['Créé par', author?.name],
        [
          'Copie de',
          copiedFrom ? (
            <AppLink key="copie" href={`/evenements/${copiedFrom}`}>
              L’événement d’origine
            </AppLink>
          ) : (
            'Aucun autre événement'
          ),
        ],
        ['Publié', publishedAt ? `Le ${formatInstant(publishedAt)}` : 'Pas encore'],
        [
          'Reporté',
          movedFrom
            ? `Annoncé d’abord pour le ${whenOf(movedFrom)}`
            : event.state === 'MOVED'
              ? 'Oui, sans que son début change'
              : 'Jamais',
        ],
        ['Annulé', cancelledAt ? `Le ${formatInstant(cancelledAt)}` : 'Non'],
        ...(reason ? [[fields.CreateCancellation.reason.title, reason] as [string, string]] : []),
        [
          'Annonces',
          `${event.sequence} changement${event.sequence > 1 ? 's' : ''} annoncé${event.sequence > 1 ? 's' : ''} aux agendas`,
        ],
        ['Dernière modification', formatInstant(event.updatedAt)],
      ]}
    />
  );
}

const listed = (names: string[]) => names.join(', ') || 'Aucun';

/** What one looks up, beside what one follows. */
export function Sheet({ sheet }: { sheet: EventSheet }) {
  const { nameOf } = useTerritories();
  const { event, address, access, videoLink, publicPath } = sheet;
  return (
    <section aria-labelledby="fiche-titre">
      <h2 id="fiche-titre" className="fr-h6 fr-mb-1v">
        Fiche
      </h2>
      <Facts
        side
        items={[
          [words.kind.title, KINDS[event.kind]],
          [words.mode.title, MODES[event.mode]],
          ...(event.onSite
            ? ([
                [words.address.title, address],
                [words.access.title, access],
                ...(sheet.travelCosts
                  ? [[words.travelCosts.title, sheet.travelCosts] as [string, string]]
                  : []),
              ] as [string, string | null][])
            : []),
          ...(videoLink
            ? [
                [
                  'Visioconférence',
                  <a key="visio" href={videoLink} rel="noreferrer">
                    Ouvrir le lien
                  </a>,
                ] as [string, ReactNode],
              ]
            : []),
          [words.territory.title, nameOf(event.territory)],
          [words.audiences.title, listed(event.audiences.map((one) => AUDIENCES[one]))],
          [words.organisation.title, event.organisation?.name],
          [
            words.coOrganisers.title,
            listed(sheet.coOrganisers.flatMap((one) => (one ? [one.name] : []))),
          ],
          [
            'Inscriptions',
            `${event.registrationOpensAt ? `dès ${whenOf(event.registrationOpensAt)}` : 'dès la publication'}, jusqu’${event.registrationClosesAt ? `à ${whenOf(event.registrationClosesAt)}` : 'au début'}`,
          ],
          [
            words.queue.title,
            sheet.queue ? `Oui, ${sheet.offerHours ?? 48} h pour accepter une place` : 'Non',
          ],
          [words.maxSeats.title, sheet.maxSeats],
          ...(sheet.onePerService
            ? [['Règle', 'Une place par service d’abord'] as [string, string]]
            : []),
          ...(sheet.supervisorAgreement
            ? [['Responsable', 'Son accord est demandé'] as [string, string]]
            : []),
          [words.needs.title, listed(sheet.needs.map((one) => NEEDS[one]))],
          [
            'Page publique',
            publicPath ? (
              <a key="page" href={publicPath}>
                Voir la page
              </a>
            ) : event.openToPublic ? (
              'À la publication'
            ) : (
              'Aucune'
            ),
          ],
          [
            words.project.title,
            event.project && (
              <AppLink key="projet" href={`/projets/${event.project.code}`}>
                {event.project.title}
              </AppLink>
            ),
          ],
          ...(sheet.budgetLine
            ? [
                [
                  words.budgetLine.title,
                  <AppLink key="ligne" href={`/budget/lignes/${sheet.budgetLine}`}>
                    Voir la ligne
                  </AppLink>,
                ] as [string, ReactNode],
              ]
            : []),
        ]}
      />
    </section>
  );
}
