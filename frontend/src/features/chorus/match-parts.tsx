import { Select } from '@codegouvfr/react-dsfr/Select';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { fields } from '@/shared/api/fields';
import { Button } from '@/shared/ui/button';
import { Propositions } from '@/shared/ui/form/picker-field';
import { itemsQuery, linesQuery, searchCommitments, type Match, type Row } from './api';
import { lineName } from './labels';

const words = fields.UpdateChorusMatch;

export type Faults = Partial<Record<keyof Match, string>>;

export const stateOf = (fault: string | undefined) => ({
  state: fault ? ('error' as const) : ('default' as const),
  stateRelatedMessage: fault,
});

interface PartProps {
  said: Match;
  faults: Faults;
  change: (patch: Partial<Match>) => void;
}

/** The commitment, searched, and its poste where there are several. */
export function CommitmentPart({ said, faults, change }: PartProps) {
  const id = useId();
  const { data: items = [] } = useQuery(itemsQuery(said.commitment ?? ''));
  const fault = faults.commitment;
  return (
    <>
      <div className={`fr-input-group ${fault ? 'fr-input-group--error' : ''}`}>
        <label className="fr-label" htmlFor={id}>
          {words.commitment.title}
          <span className="fr-hint-text">Numéro, objet ou prestataire.</span>
        </label>
        {said.commitment ? (
          <p className="pilo-picker__chosen">
            <strong>{said.commitment}</strong>
            <Button
              id={id}
              size="small"
              priority="tertiary"
              onClick={() => change({ commitment: null, item: null })}
            >
              Changer
            </Button>
          </p>
        ) : (
          <Propositions
            inputId={id}
            errorId={fault ? `${id}-erreur` : undefined}
            source="commitments"
            search={searchCommitments}
            onPick={({ value }) => change({ commitment: value, item: null })}
          />
        )}
        {fault && (
          <p className="fr-error-text" id={`${id}-erreur`}>
            {fault}
          </p>
        )}
      </div>
      {said.commitment && items.length > 1 && (
        <Select
          label={words.item.title}
          {...stateOf(faults.item)}
          nativeSelectProps={{
            value: said.item ?? '',
            onChange: ({ target }) => change({ item: target.value ? Number(target.value) : null }),
          }}
        >
          <option value="">Sélectionner une option</option>
          {items.map(({ number, budgetLine }) => (
            <option key={number} value={number}>
              {number}. {budgetLine && lineName({ ...budgetLine, axis: null })}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}

export function LinePart({ row, said, faults, change }: PartProps & { row: Row }) {
  const lines = useQuery(linesQuery(row.fiscalYear));
  return (
    <Select
      // Options that come after the value would leave the list on its first line: it is drawn anew with them.
      key={lines.data ? 'ready' : 'waiting'}
      label={words.budgetLine.title}
      hint={
        lines.data?.length === 0
          ? `Aucune ligne n’est ouverte en ${row.fiscalYear}.`
          : `Celles de ${row.fiscalYear}.`
      }
      {...stateOf(faults.budgetLine)}
      nativeSelectProps={{
        value: said.budgetLine ?? '',
        onChange: ({ target }) => change({ budgetLine: target.value || null }),
      }}
    >
      <option value="">Sélectionner une option</option>
      {(lines.data ?? []).map(({ id, scheme, fiscalYear, axis, project, label }) => (
        <option key={id} value={id}>
          {[`${scheme?.code} ${fiscalYear}`, axis?.label, project?.title, label]
            .filter(Boolean)
            .join(' · ')}
        </option>
      ))}
    </Select>
  );
}
