import { AppLink } from '@/shared/ui/link';
import type { Home } from './api';
import { ComparedDay, FigureTrend } from './figure-trend';
import { figureHref } from './figure-targets';

/** The role's four figures: what they are, how they moved, on what they count. */
export function Figures({ home: { figures, projectTerritory } }: { home: Home }) {
  const own = figures.some(({ code }) => code === 'OWN_PROJECTS');
  return (
    figures.length > 0 && (
      <section aria-label="Chiffres clés" className="pilo-home__figures">
        <ul>
          {figures.map((figure) => {
            const href = figureHref(figure, own, projectTerritory);
            return (
              <li key={figure.code}>
                <strong className="pilo-figures__value">{figure.value}</strong>{' '}
                {href ? (
                  <AppLink className="pilo-item__title" href={href}>
                    {figure.label}
                  </AppLink>
                ) : (
                  <span className="pilo-item__title">{figure.label}</span>
                )}
                <FigureTrend figure={figure} />
                <span className="pilo-item__why">{figure.detail}</span>
              </li>
            );
          })}
        </ul>
        <ComparedDay figures={figures} />
      </section>
    )
  );
}
