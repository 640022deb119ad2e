import { useMay } from '@/shared/session/me';
import { AppLink } from '@/shared/ui/link';

/** The way to a new import, for whoever may check one. */
export function NewImportLink() {
  return useMay('checkMeasurementImport') ? (
    <AppLink
      href="/imports/nouveau"
      className="fr-btn fr-btn--sm fr-btn--icon-left fr-icon-upload-line"
    >
      Importer des fichiers
    </AppLink>
  ) : null;
}
