import { lazy, Suspense, type ComponentProps } from 'react';
import { Skeleton } from '../states';

const Drawn = lazy(async () => ({ default: (await import('./place-map')).PlaceMap }));

/** The map with its names, whose outlines weigh enough to come on their own. */
export function PlaceMap(props: ComponentProps<typeof Drawn>) {
  return (
    <Suspense fallback={<Skeleton lines={9} label="Chargement de la carte" />}>
      <Drawn {...props} />
    </Suspense>
  );
}
