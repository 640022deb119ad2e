import { counted } from '@/shared/ui/intake/labels';
import { AppLink } from '@/shared/ui/link';
import type { Import } from './api';

type Definition = Import['definitions'][number];

const TITLES: [Definition['state'], string][] = [
  ['PLANNED', 'Ce que l’import créera'],
  ['CREATED', 'Ce que l’import a créé'],
  ['WITHDRAWN', 'Ce qui est parti avec l’annulation'],
  ['KEPT', 'Ce qui reste malgré l’annulation'],
];

/** They have a page as long as they are there. */
const THERE = new Set<Definition['state']>(['CREATED', 'KEPT']);

const tally = (definitions: Definition[]) =>
  [
    [definitions.filter(({ kind }) => kind === 'INDICATOR').length, 'indicateur', 'indicateurs'],
    [definitions.filter(({ kind }) => kind === 'PRIORITY').length, 'priorité', 'priorités'],
  ]
    .filter(([number]) => Number(number) > 0)
    .map(([number, one, several]) => counted(Number(number), String(one), String(several)))
    .join(' et ');

function Line({ kind, code, name, state, reason }: Definition) {
  return (
    <li>
      {kind === 'INDICATOR' ? (
        <>
          Indicateur{' '}
          {THERE.has(state) ? <AppLink href={`/indicateurs/${code}`}>{code}</AppLink> : code} {name}
        </>
      ) : (
        `Priorité « ${name} »`
      )}
      {reason && ` : ${reason}`}
    </li>
  );
}

/** Indicators and priorities come with values, and go with their undo: named before, and told after. */
export function ImportDefinitions({ definitions }: { definitions: Definition[] }) {
  return TITLES.map(([state, title]) => {
    const those = definitions.filter((one) => one.state === state);
    return those.length === 0 ? null : (
      <section key={state} aria-label={title} className="fr-mb-3w">
        <h2 className="fr-h6 fr-mb-1v">
          {title} : {tally(those)}
        </h2>
        <div
          className="pilo-definitions"
          role="region"
          aria-label={`${title} : la liste`}
          // A region that scrolls must be reachable with the keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <ul>
            {those.map((one) => (
              <Line key={one.kind + one.code} {...one} />
            ))}
          </ul>
        </div>
      </section>
    );
  });
}
