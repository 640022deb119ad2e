import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import { api, ifMatch, read } from '@/shared/api/client';
import type { Schemas } from '@/shared/api/types';
import { z } from '@/shared/lib/zod';
import { EditPage } from '@/shared/ui/form/edit-page';
import { RadioField, TextAreaField } from '@/shared/ui/form/fields';
import { ServerForm } from '@/shared/ui/form/server-form';
import { events, type EventSheet } from './api';
import { own, path } from './edit-pages';
import './event.css';

const schema = z.object({ rating: z.string(), remark: z.string().trim() });

const RATINGS = [
  { value: '5', label: '5 sur 5' },
  { value: '4', label: '4 sur 5' },
  { value: '3', label: '3 sur 5' },
  { value: '2', label: '2 sur 5' },
  { value: '1', label: '1 sur 5' },
  { value: '', label: 'Pas d’avis' },
];

const talkOf = (sheet: EventSheet, speaker: string) =>
  sheet.speakers.find(({ id }) => id === speaker);

/** What the organisers thought of a speaker: the pool then shows it, and nobody else reads it. */
export function RatingPage() {
  const { id, speaker } = useParams({ strict: false }) as { id: string; speaker: string };
  return (
    <EditPage
      of={{
        ...events,
        save: (event: string, body: Schemas['UpdateRating'], etag: string) =>
          read(
            api.PUT('/api/v1/events/{id}/speakers/{speaker}/rating', {
              params: { path: { id: event, speaker }, header: ifMatch(etag) },
              body,
            }),
          ),
      }}
      act="rateEventSpeaker"
      id={id}
      draftKey={() => `event:${id}:rating:${speaker}`}
      title="Donner un avis sur un intervenant"
      leadOf={(sheet) =>
        `${talkOf(sheet, speaker)?.name ?? 'Intervenant'} : l’avis est lu des organisateurs, dans le vivier des intervenants.`
      }
      path={path}
      own={own(id)}
      valuesOf={(sheet) => {
        const talk = talkOf(sheet, speaker);
        return { rating: talk?.rating ? String(talk.rating) : '', remark: talk?.remark ?? '' };
      }}
      bodyOf={({ rating, remark }) => ({
        rating: rating ? Number(rating) : null,
        remark: remark || null,
      })}
      done="L’avis est enregistré."
    >
      {(form) => (
        <ServerForm {...form} schema={schema} contract={fields.UpdateRating}>
          <RadioField name="rating" options={RATINGS} />
          <TextAreaField name="remark" rows={3} />
        </ServerForm>
      )}
    </EditPage>
  );
}
