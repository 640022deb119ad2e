import { shapes } from 'virtual:department-shapes';
import { useTerritories } from '@/shared/reference/territories';

const MARGIN = 3;

/** Where the département lies in its region. */
export function TerritoryLocator({ territory, name }: { territory: string; name: string }) {
  const { departments, region } = useTerritories();
  const drawn = departments.filter(({ code }) => shapes[code]);
  if (!drawn.some(({ code }) => code === territory)) {
    return null;
  }
  const boxes = drawn.flatMap(({ code }) => shapes[code]?.box ?? []);
  const side = (offset: number) => boxes.filter((_, index) => index % 4 === offset);
  const left = Math.min(...side(0)) - MARGIN;
  const top = Math.min(...side(1)) - MARGIN;
  const width = Math.max(...side(2)) + MARGIN - left;
  const height = Math.max(...side(3)) + MARGIN - top;
  return (
    <svg
      className="pilo-locator"
      viewBox={`${left} ${top} ${width} ${height}`}
      role="img"
      aria-label={`${name}, en ${region?.name ?? 'région'}`}
    >
      {drawn.map(({ code }) => (
        <path
          key={code}
          d={shapes[code]?.path}
          className={code === territory ? 'pilo-locator__here' : 'pilo-locator__area'}
        />
      ))}
    </svg>
  );
}
