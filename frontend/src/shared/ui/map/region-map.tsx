import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatRate } from '@/shared/lib/decimal';
import { Figure } from '../charts/figure';
import { DataTable } from '../data-table';
import { AppLink } from '../link';
import { Rate, type Absence } from '../rate';
import { fillOf, Hatches, RateLegend } from './rate-steps';
import { shapes, viewBoxOf } from './shapes';

export interface MapValue {
  /** DEPT-31 */
  code: string;
  name: string;
  rate: string | null;
  /** Why there is no rate: hatched when the indicator does not apply, grey when a value is missing. */
  why?: Absence;
}

interface RegionMapProps {
  title: string;
  sentence: string;
  values: MapValue[];
  exact?: boolean;
  /** Where a click on a département leads. */
  href?: (code: string) => string;
  /** The département that the page is about. */
  selected?: string | undefined;
  level?: 2 | 3;
  /** The same figures and more, where a rate alone does not tell all. */
  table?: ReactNode;
}

const spoken = ({ name, rate, why = 'non renseigné' }: MapValue, exact: boolean) =>
  `${name} : ${rate === null ? why : formatRate(rate, exact)}`;

function Areas({ values, href, selected, exact = false }: RegionMapProps) {
  const router = useRouter();
  return values.map((value) => {
    const path = shapes[value.code]?.path;
    if (!path) {
      return null;
    }
    const area = (
      <path
        d={path}
        className={`pilo-map__area ${fillOf(value)} ${selected === value.code ? 'pilo-map__area--selected' : ''}`}
      >
        <title>{spoken(value, exact)}</title>
      </path>
    );
    const target = href?.(value.code);
    return target ? (
      // The table twin has the same links for the keyboard: one stop a département is enough.
      <a
        key={value.code}
        href={target}
        aria-label={spoken(value, exact)}
        tabIndex={-1}
        onClick={(event) => {
          event.preventDefault();
          router.history.push(target);
        }}
      >
        {area}
      </a>
    ) : (
      <g key={value.code}>{area}</g>
    );
  });
}

/** The region's départements, coloured by rate; every figure of it is in the table twin. */
export function RegionMap(props: RegionMapProps) {
  const { title, sentence, values, exact = false, href, level = 3, table } = props;
  const drawn = values.filter(({ code }) => shapes[code]);
  const { box, ratio } = viewBoxOf(drawn.map(({ code }) => code));
  return (
    <Figure
      level={level}
      title={title}
      sentence={sentence}
      empty={drawn.length === 0}
      table={
        table ?? (
          <DataTable
            caption={`${title} : les taux`}
            rows={values}
            rowKey={({ code }) => code}
            columns={[
              {
                key: 'name',
                header: 'Département',
                rowHeader: true,
                cell: ({ code, name }) =>
                  href ? <AppLink href={href(code)}>{name}</AppLink> : name,
              },
              {
                key: 'rate',
                header: 'Taux',
                numeric: true,
                cell: ({ rate, why }) => (
                  <Rate rate={rate} exact={exact} why={why ?? 'non renseigné'} />
                ),
              },
            ]}
          />
        )
      }
    >
      {(width) =>
        drawn.length > 0 && (
          <>
            <svg
              className="pilo-map"
              viewBox={box}
              width={width}
              height={Math.min(width * ratio, 420)}
              // A picture may hold no link; a group of links may.
              role={href ? 'group' : 'img'}
              aria-label={sentence}
            >
              <Hatches />
              <Areas {...props} />
            </svg>
            <RateLegend />
            <p className="pilo-mention">Contours : MapSVG, CC-BY-4.0.</p>
          </>
        )
      }
    </Figure>
  );
}
