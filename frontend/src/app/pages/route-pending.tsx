import { Skeleton } from '@/shared/ui/states';

/** While a page's code or the session is on its way. */
export function RoutePending() {
  return (
    <div className="fr-container pilo-page fr-pt-6w">
      <Skeleton lines={8} />
    </div>
  );
}
