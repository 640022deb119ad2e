import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { useState } from 'react';
import { slashWanted, wantSlash } from '@/shared/lib/slash';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';

/** The DSFR script watches this attribute of the page: it applies the scheme and remembers it. */
const SCHEME = 'data-fr-scheme';

const THEMES = [
  { value: 'light', label: 'Clair' },
  { value: 'dark', label: 'Sombre' },
  { value: 'system', label: 'Celui de l’appareil' },
];

/** A choice shows at once; closing keeps it. */
export function DisplayDialog({ onClose }: { onClose: () => void }) {
  const page = document.documentElement;
  const [slash, setSlash] = useState(slashWanted);
  const [scheme, setScheme] = useState(() => page.getAttribute(SCHEME) ?? 'system');
  return (
    <Dialog title="Affichage" onClose={onClose}>
      <RadioButtons
        legend="Thème"
        name="theme"
        small
        options={THEMES.map(({ value, label }) => ({
          label,
          nativeInputProps: {
            value,
            checked: scheme === value,
            onChange: () => {
              setScheme(value);
              page.setAttribute(SCHEME, value);
            },
          },
        }))}
      />
      <Checkbox
        legend="Clavier"
        small
        options={[
          {
            label: 'La touche « / » mène à la recherche',
            hintText: 'Comme Ctrl+K, sauf pendant une saisie. Gardé dans ce navigateur.',
            nativeInputProps: {
              name: 'slash',
              checked: slash,
              onChange: ({ target: { checked } }) => {
                setSlash(checked);
                wantSlash(checked);
              },
            },
          },
        ]}
      />
      <Button onClick={onClose}>Fermer</Button>
    </Dialog>
  );
}
