import { formatRate } from '@/shared/lib/decimal';
import { TickKey } from '@/shared/ui/charts/bar';
import { FiguresTwin } from '@/shared/ui/charts/picture';
import { Strip } from '@/shared/ui/charts/strip';
import { AppLink } from '@/shared/ui/link';
import type { CardProps, Home, PriorityLine } from './api';
import { Block, counted } from '@/shared/ui/block';
import { isNear, points, said } from './points';

function gapSentence({ gap, alerting }: PriorityLine): [late: boolean, words: string] {
  if (gap === null) {
    return [alerting, 'Sans médiane à laquelle le comparer'];
  }
  if (isNear(gap)) {
    return [alerting, 'À la médiane des départements'];
  }
  return [
    alerting,
    `${points(gap)} ${gap.startsWith('-') ? 'sous la' : 'au-dessus de la'} médiane`,
  ];
}

function StripRow({ line, home }: { line: PriorityLine; home: Home }) {
  const { id, title, rate, median, departments } = line;
  const [late, words] = gapSentence(line);
  const here = home.territory ?? '';
  return (
    <li>
      <AppLink
        className="pilo-item__title"
        href={`/feuille-de-route/priorites/${id}?territoire=${here}`}
      >
        {title}
      </AppLink>
      <strong className="pilo-prios__rate pilo-number">
        {rate === null ? 'non renseigné' : formatRate(rate)}
      </strong>
      <div className="pilo-prios__all">
        <Strip
          name={home.territoryName ?? ''}
          self={rate}
          median={median}
          late={late}
          others={departments
            .filter(({ territory }) => territory !== here)
            .map(({ territory, rate: other }) => ({ key: territory, rate: other }))}
        />
      </div>
      <span className="pilo-item__why">
        {late ? <strong className="pilo-late">{words}, en alerte</strong> : words}
      </span>
    </li>
  );
}

/** One's own département among the others of the region. */
export function StripsCard({ home, roadmap: { priorities } }: CardProps) {
  const name = home.territoryName ?? '';
  const below = priorities.filter(({ gap }) => gap?.startsWith('-') && !isNear(gap)).length;
  return (
    <Block
      id="territoire"
      title={`${name}, dans la région`}
      more={['Fiche du territoire', `/territoires/${home.territory}`]}
      sentence={
        <span className="pilo-keys">
          <span>
            {below === 0
              ? 'Nulle part sous la médiane.'
              : `Sous la médiane dans ${counted(below, 'priorité', 'priorités')} sur ${priorities.length}.`}
          </span>
          <span>
            <svg width="12" height="12" aria-hidden="true">
              <circle className="c-self" cx="6" cy="6" r="6" />
            </svg>
            {name} (orange : alerte)
          </span>
          <span>
            <svg width="8" height="8" aria-hidden="true">
              <circle className="c-other" cx="4" cy="4" r="4" />
            </svg>
            les autres
          </span>
          <span>
            <TickKey /> médiane
          </span>
        </span>
      }
    >
      <ul className="pilo-prios">
        {priorities.map((line) => (
          <StripRow key={line.id} line={line} home={home} />
        ))}
      </ul>
      <FiguresTwin
        caption={`Taux d’avancement : ${name} et médiane des départements`}
        head={['Priorité', name, 'Médiane']}
        rows={priorities.map(({ id, title, rate, median }) => ({
          key: id,
          cells: [title, rate === null ? 'non renseigné' : formatRate(rate), said(median)],
        }))}
      />
    </Block>
  );
}
