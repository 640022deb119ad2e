import { Input } from '@codegouvfr/react-dsfr/Input';
import { Notice } from '@codegouvfr/react-dsfr/Notice';
import type { ReactNode } from 'react';
import { formatLongDate } from '@/shared/lib/dates';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useAskedDay, useAsOf, useHref } from '@/shared/lib/view-params';
import { useMe } from '@/shared/session/me';
import { Disclosure } from './disclosure';
import { AppLink } from './link';

/** Chooses the day of knowledge (R17). */
export function AsOfPicker() {
  const [, change] = useSearchState();
  const asOf = useAsOf();
  const { businessDate } = useMe();
  return (
    <Disclosure
      label={asOf ? 'Changer de date' : 'Remonter le temps'}
      iconId="fr-icon-calendar-line"
    >
      {(close) => (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const day = new FormData(event.currentTarget).get('asOf');
            change({ asOf: typeof day === 'string' && day !== '' ? day : undefined });
            close();
          }}
        >
          <Input
            className="fr-mb-2w"
            label="Voir la situation connue au"
            hintText="Les chiffres tels qu’ils étaient connus à la fin de ce jour."
            nativeInputProps={{
              type: 'date',
              name: 'asOf',
              max: businessDate,
              defaultValue: asOf ?? '',
            }}
          />
          <button type="submit" className="fr-btn fr-btn--sm">
            Afficher
          </button>
        </form>
      )}
    </Disclosure>
  );
}

/** Says, as long as it lasts, that the figures are those of a past day. */
export function AsOfBanner() {
  const [, change] = useSearchState();
  const { day, refused } = useAskedDay();
  if (refused) {
    return (
      <Notice
        className="fr-mb-2w"
        severity="warning"
        title="La date demandée n’est pas valable : voici la situation d’aujourd’hui."
      />
    );
  }
  if (!day) {
    return null;
  }
  return (
    <div className="fr-notice fr-notice--info fr-mb-2w pilo-as-of">
      <div className="pilo-as-of__body">
        <p className="fr-notice__title" role="status">
          Situation connue au {formatLongDate(day)}
        </p>
        <button
          type="button"
          className="fr-link pilo-no-print"
          onClick={() => change({ asOf: undefined })}
        >
          Revenir à aujourd’hui
        </button>
      </div>
    </div>
  );
}

/** A link that keeps the view's day of knowledge. */
export function AsOfLink({ href, children }: { href: string; children: ReactNode }) {
  const kept = useHref();
  return <AppLink href={kept(href)}>{children}</AppLink>;
}
