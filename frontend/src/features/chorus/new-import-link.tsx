import { useMay } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';

/** The way to a new import, for whoever may check one. */
export function NewImportLink() {
  return useMay('checkChorusImport') ? (
    <AppLink
      href="/budget/imports/nouveau"
      className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-upload-line"
    >
      Importer Chorus
    </AppLink>
  ) : null;
}
