import { AppLink } from '@/shared/ui/link';
import type { Home } from './api';
import { ComparedDay, FigureTrend } from './figure-trend';

/** The role's four figures: what they are, how they moved, on what they count. */
export function Figures({ home: { figures } }: { home: Home }) {
  return (
    figures.length > 0 && (
      <section aria-label="Chiffres clés" className="pilo-home__figures">
        <ul>
          {figures.map((figure) => (
            <li key={figure.code}>
              <strong className="pilo-figures__value">{figure.value}</strong>{' '}
              {figure.path ? (
                <AppLink className="pilo-item__title" href={figure.path}>
                  {figure.label}
                </AppLink>
              ) : (
                <span className="pilo-item__title">{figure.label}</span>
              )}
              <FigureTrend figure={figure} />
              <span className="pilo-item__why">{figure.detail}</span>
            </li>
          ))}
        </ul>
        <ComparedDay figures={figures} />
      </section>
    )
  );
}
