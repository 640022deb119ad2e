import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { searchProjects } from '@/shared/reference/pickers';
import { useMay } from '@/shared/session/me';
import { SelectField } from '@/shared/ui/form/fields';
import { useFormScope } from '@/shared/ui/form/form-context';
import { PickerField } from '@/shared/ui/form/picker-field';
import { lineLabel } from './api';
import { ofProject, ofSupplier, spendableQuery, type Suggested } from './suggestions';
import { TaxedFields } from './taxed-amount';

interface PosteProps {
  /** Where the poste stands in the form: "items.0." ; "" where it is the form itself. */
  under: string;
  /** Of the supplier whose last commitment suggests: for the first poste alone. */
  supplier?: string;
  /** In which it counts: its lines alone are proposed. */
  year: string;
}

/** Fills what is empty by what is typed, once for each supplier and each project; says from what. */
function useSuggestions({ under, supplier, year }: PosteProps): string {
  const { form, know } = useFormScope();
  const client = useQueryClient();
  const { data: lines } = useQuery(spendableQuery(year));
  const [from, setFrom] = useState('');
  const done = useRef(new Set<string>());
  const project = String(form.watch(`${under}project`) ?? '');
  const take = (suggested: Suggested | undefined) => {
    const { line, project: of, from: source = '' } = suggested ?? {};
    const filled = [
      [`${under}project`, of?.code],
      [`${under}budgetLine`, line],
    ].filter(([name, value]) => value && !form.getValues(String(name)));
    if (of) {
      know({ [of.code]: of.title });
    }
    for (const [name, value] of filled) {
      form.setValue(String(name), value, { shouldDirty: true });
    }
    if (filled.length > 0) {
      setFrom(source);
    }
  };
  useEffect(() => {
    const asked = [supplier ? `s:${supplier}` : '', project ? `p:${project}` : ''];
    for (const one of asked.filter((key) => key && !done.current.has(key))) {
      if (lines) {
        done.current.add(one);
        const found = one.startsWith('s:')
          ? ofSupplier(client, one.slice(2), lines)
          : ofProject(one.slice(2), lines);
        // A suggestion that does not come leaves the field as it is: one chooses.
        found.then(take, () => undefined);
      }
    }
    // What is typed asks; the form itself is the same all along.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [supplier, project, lines]);
  return from;
}

/** B14: where the money comes from, for what, how much. */
export function PosteFields(props: PosteProps) {
  const { under, year } = props;
  const lines = useQuery(spendableQuery(year));
  const from = useSuggestions(props);
  const seesProjects = useMay('listProjects');
  return (
    <>
      {seesProjects && (
        <PickerField
          name={`${under}project`}
          hint="Titre ou code du projet."
          source="projects"
          search={searchProjects}
        />
      )}
      <SelectField
        name={`${under}budgetLine`}
        hint={
          from
            ? `Proposée d’après ${from} : vérifiez.`
            : lines.data?.length === 0
              ? `Aucune ligne n’est ouverte en ${year}.`
              : `Celles de ${year}.`
        }
        options={(lines.data ?? []).map((line) => ({ value: line.id, label: lineLabel(line) }))}
      />
      <TaxedFields under={under} />
    </>
  );
}
