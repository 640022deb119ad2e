import { useQuery } from '@tanstack/react-query';
import { formatDate } from '@/shared/lib/dates';
import { Bar } from '@/shared/ui/charts/bar';
import { AppLink } from '@/shared/ui/link';
import { Missing } from '@/shared/ui/rate';
import { indicatorNamesQuery, type Priority, type Roadmap } from './composition-api';
import { KINDS, ORIGINS } from './composition-labels';

const plural = (count: number, one: string, several: string) =>
  `${count} ${count > 1 ? several : one}`;

/** A link to a form, which screen readers hear with the name of what it changes. */
function ChangeLink({ href, name }: { href: string; name: string }) {
  return (
    <AppLink className="fr-btn fr-btn--tertiary fr-btn--sm" href={href}>
      Modifier <span className="fr-sr-only">{name}</span>
    </AppLink>
  );
}

/** What measures it, by name. */
function Measures({ codes, nameOf }: { codes: string[]; nameOf: (code: string) => string }) {
  if (codes.length === 0) {
    return <Missing why="non renseigné" />;
  }
  return (
    <ul className="pilo-made__of">
      {codes.map((code) => (
        <li key={code}>
          <AppLink href={`/indicateurs/${code}`}>{nameOf(code)}</AppLink>
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  priority: Priority;
  /** Of the priority that has most: the scale of the bars. */
  most: number;
  changes: boolean;
  nameOf: (code: string) => string;
}

function Row({ priority, most, changes, nameOf }: RowProps) {
  const { id, title, kind, origin, indicators } = priority;
  const count = indicators.length;
  return (
    <li>
      <div>
        <AppLink className="pilo-made__name" href={`/feuille-de-route/priorites/${id}`}>
          {title}
        </AppLink>
        <span className="pilo-made__kind">
          {kind === 'PRIORITY_POLICY'
            ? `${KINDS[kind]} ${ORIGINS[origin].toLowerCase()}`
            : KINDS[kind]}
        </span>
      </div>
      <div className="pilo-made__count">
        <Bar rate={((100 * count) / most).toFixed(2)} />
        <span>{count === 0 ? 'Aucun indicateur' : plural(count, 'indicateur', 'indicateurs')}</span>
      </div>
      <Measures codes={indicators} nameOf={nameOf} />
      {changes && (
        <div className="pilo-no-print">
          <ChangeLink href={`/feuille-de-route/priorites/${id}/modifier`} name={title} />
        </div>
      )}
    </li>
  );
}

interface MadeOfProps {
  /** None: those that no roadmap chose. */
  roadmap: Roadmap | undefined;
  priorities: Priority[];
  most: number;
  changes: boolean;
}

/** One roadmap: its dates, its priorities, what measures each. */
export function MadeOf({ roadmap, priorities, most, changes }: MadeOfProps) {
  const codes = priorities.flatMap(({ indicators }) => indicators).toSorted();
  const names = useQuery(indicatorNamesQuery(codes)).data;
  const id = `faite-${roadmap?.id ?? 'hors'}`;
  return (
    <section className="pilo-block fr-mb-4w" aria-labelledby={id}>
      <div className="pilo-block__head">
        <h2 className="fr-h6 fr-mb-0" id={id}>
          {roadmap ? roadmap.title : 'Hors de toute feuille de route'}{' '}
          {roadmap && <span className="pilo-page__note">{roadmap.code}</span>}
        </h2>
        {roadmap && changes && (
          <ChangeLink href={`/feuille-de-route/${roadmap.id}/modifier`} name={roadmap.title} />
        )}
      </div>
      <p className="pilo-caption">
        {roadmap && `Du ${formatDate(roadmap.startsOn)} au ${formatDate(roadmap.endsOn)} : `}
        {priorities.length === 0
          ? 'aucune priorité retenue.'
          : `${plural(priorities.length, 'priorité', 'priorités')}, ${plural(codes.length, 'indicateur', 'indicateurs')}.`}
      </p>
      <ul className="pilo-made">
        {priorities.map((priority) => (
          <Row
            key={priority.id}
            priority={priority}
            most={most}
            changes={changes}
            nameOf={(code) => names?.get(code) ?? code}
          />
        ))}
      </ul>
    </section>
  );
}

/** "4 politiques prioritaires et 2 projets structurants, mesurés par 11 indicateurs.": those that roadmaps chose. */
export function compositionSentence(priorities: Priority[]): string | undefined {
  const chosen = priorities.filter(({ roadmap }) => roadmap !== null);
  if (chosen.length === 0) {
    return undefined;
  }
  const policies = chosen.filter(({ kind }) => kind === 'PRIORITY_POLICY').length;
  const projects = chosen.length - policies;
  const parts = [
    policies > 0 && plural(policies, 'politique prioritaire', 'politiques prioritaires'),
    projects > 0 && plural(projects, 'projet structurant', 'projets structurants'),
  ].filter(Boolean);
  const measured = new Set(chosen.flatMap(({ indicators }) => indicators)).size;
  return `${parts.join(' et ')}, avec ${plural(measured, 'indicateur', 'indicateurs')}.`;
}
