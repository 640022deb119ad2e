import { formatRate } from '@/shared/lib/decimal';
import type { Territories } from '@/shared/reference/territories';
import { PlaceMap } from '@/shared/ui/map/lazy-place-map';
import { Block } from '@/shared/ui/block';
import type { Reach } from './api';
import { nameOf } from './reach-columns';

/** Where few are reached: the same figures as the table under it. */
export function ReachMap({ rows, territories }: { rows: Reach[]; territories: Territories }) {
  const known = rows.filter(({ territory }) => territory !== null);
  const blank = known.filter((row) => row.blank).map((row) => nameOf(row, territories));
  const sentence =
    blank.length === 0
      ? 'Aucun département n’est nettement moins touché que la région.'
      : `${blank.join(', ')} : ${blank.length > 1 ? 'moins touchés' : 'moins touché'} que les trois quarts de la part régionale.`;
  return (
    <Block id="peu-touches" title="Où l’on touche peu de monde" sentence={sentence}>
      <PlaceMap
        sentence={sentence}
        selected=""
        scale={false}
        href={(code) => `/evenements/portee?vue=trimestre&territory=${code}`}
        values={known.map((row) => ({
          code: row.territory ?? '',
          name: nameOf(row, territories),
          rate: row.rate,
          why: 'non renseigné' as const,
          word: row.rate === null ? 'non renseigné' : formatRate(row.rate),
          alert: row.blank,
        }))}
      />
    </Block>
  );
}
