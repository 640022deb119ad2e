import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState, type FormEvent } from 'react';
import { stringifySearch } from '@/shared/lib/search-params';
import { useGo } from '@/shared/lib/use-go';
import { AppLink } from '@/shared/ui/link';

const KINDS = [
  ['SERVICE', 'Services de l’État'],
  ['PREFECTURE', 'Préfectures'],
  ['SUB_PREFECTURE', 'Sous-préfectures'],
  ['EPCI', 'Intercommunalités'],
] as const;

/** Who is who, from the home of those who have little else there. */
export function DirectorySearch() {
  const go = useGo();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(`/annuaire${stringifySearch({ q: text.trim() })}`);
  };
  return (
    <section aria-labelledby="annuaire" className="fr-mb-4w">
      <h2 className="fr-h4" id="annuaire">
        Trouver un service ou un partenaire
      </h2>
      <form role="search" onSubmit={submit} className="pilo-search pilo-home__search">
        <Input
          label="Nom, sigle ou SIRET"
          nativeInputProps={{
            type: 'search',
            value: text,
            onChange: (event) => setText(event.target.value),
          }}
          addon={
            <button type="submit" className="fr-btn fr-icon-search-line" title="Rechercher">
              Rechercher
            </button>
          }
        />
      </form>
      <ul className="pilo-home__kinds">
        {KINDS.map(([kind, label]) => (
          <li key={kind}>
            <AppLink href={`/annuaire?kind=${kind}`}>{label}</AppLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
