import { stringifySearch } from '@/shared/lib/search-params';
import type { Home, Task } from './api';

interface Target {
  kind?: string;
  objectType: Home['tasks'][number]['objectType'];
  objectKey: string;
  territory?: string | null;
}

/** Where a line of the home leads. */
export function hrefOf({ kind, objectType, objectKey, territory }: Target): string {
  const search = stringifySearch({ territoire: territory });
  switch (objectType) {
    case 'PROJECT':
      return `/projets/${objectKey}${kind === 'MILESTONE' ? '?onglet=jalons' : ''}`;
    case 'INDICATOR':
      return `/indicateurs/${objectKey}${search}`;
    case 'PRIORITY':
      return `/feuille-de-route/priorites/${objectKey}${search}`;
    case 'IMPORT':
      return `/imports/${objectKey}`;
  }
}

/** Where the act of a task is done when that is another page; none when it is done in its row. */
export function actHref(task: Task): string | undefined {
  switch (task.act) {
    case 'SIGN_STATUS':
      return `/projets/${task.objectKey}/point`;
    case 'ENTER_VALUE':
      return `/indicateurs/${task.objectKey}${stringifySearch({ territoire: task.territory, saisir: task.territory })}`;
    case 'IMPORT_VALUES':
      return '/imports/nouveau';
    case 'APPLY_IMPORT':
      return hrefOf(task);
    default:
      return undefined;
  }
}
