import { fields } from '@/shared/api/fields';
import { formatLongDate } from '@/shared/lib/dates';
import { useMay, useMe } from '@/shared/session/me';
import { Block } from '@/shared/ui/block';
import { Missing } from '@/shared/ui/rate';
import type { ClosingDates } from './api';
import { CLOSINGS, distance, isUnknown } from './closing';

interface ClosingBlockProps {
  dates: ClosingDates;
  href: string;
}

/** B16: until when each act of the year may be done; unknown is said. */
export function ClosingBlock({ dates, href }: ClosingBlockProps) {
  const { businessDate } = useMe();
  const maySet = useMay('updateClosingDates');
  return (
    <Block
      id="fin-de-gestion"
      title={`Fin de gestion ${dates.fiscalYear}`}
      sentence={
        isUnknown(dates)
          ? 'Les dates ne sont pas renseignées : Pil’O ne les devine pas.'
          : (dates.note ?? `Programme ${dates.programme}.`)
      }
      {...(maySet
        ? { more: [isUnknown(dates) ? 'Renseigner les dates' : 'Corriger', href] as const }
        : {})}
    >
      <dl className="pilo-closing">
        {CLOSINGS.map(([name, step]) => {
          const day = dates[name];
          return (
            <div
              key={name}
              className={step === dates.next?.step ? 'pilo-closing__next' : undefined}
            >
              <dt>{fields.ClosingDatesForm[name].title}</dt>
              <dd>
                {day === null ? (
                  <Missing />
                ) : (
                  <>
                    {formatLongDate(day)}{' '}
                    <span className="pilo-mention">{distance(day, businessDate)}</span>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Block>
  );
}
