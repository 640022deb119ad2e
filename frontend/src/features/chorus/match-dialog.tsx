import { Input } from '@codegouvfr/react-dsfr/Input';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Tagged } from '@/shared/api/client';
import { fields } from '@/shared/api/fields';
import { ApiError, messageOf } from '@/shared/api/problem';
import type { Schemas } from '@/shared/api/types';
import { formatEuros } from '@/shared/lib/money';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { useUnsavedGuard } from '@/shared/ui/form/use-unsaved-guard';
import { matchRow, type Import, type Match, type Row } from './api';
import { EFFECTS } from './labels';
import { CommitmentPart, LinePart, stateOf, type Faults } from './match-parts';
import { useSaying } from './saying';

const words = fields.UpdateChorusMatch;

type Kind = Schemas['MatchKind'];

const DESTINATIONS: Record<Kind, { label: string; hint: string }> = {
  COMMITMENT: { label: 'Un engagement connu', hint: 'Il est déjà dans les livres.' },
  LINE: {
    label: 'Une ligne budgétaire',
    hint: 'L’engagement y est créé ; un paiement sans EJ y est compté.',
  },
  CARRY_OVER: {
    label: 'La bascule de l’exercice précédent',
    hint: 'L’EJ était déjà engagé : la ligne ne consomme rien.',
  },
  LEFT_OUT: {
    label: 'Nulle part : la laisser de côté',
    hint: 'Elle n’est pas à nous ; dites pourquoi.',
  },
};

/** A payment and a certification are no carry-over. */
const kindsFor = ({ effect }: Row): Kind[] =>
  (Object.keys(DESTINATIONS) as Kind[]).filter(
    (kind) => kind !== 'CARRY_OVER' || (effect !== 'PAYMENT' && effect !== 'CERTIFICATION'),
  );

/** What one starts from: what was said of the row, else what is suggested. */
function startOf({ match, suggestion, commitment }: Row): Match {
  const at = match ?? suggestion;
  const kind =
    match?.kind ??
    (suggestion?.basis === 'CARRY_OVER'
      ? 'CARRY_OVER'
      : suggestion?.commitment
        ? 'COMMITMENT'
        : suggestion || commitment
          ? 'LINE'
          : 'COMMITMENT');
  return {
    kind,
    commitment: at?.commitment ?? null,
    item: at?.item ?? null,
    budgetLine: at?.budgetLine?.id ?? null,
    reason: match?.reason ?? null,
  };
}

/** What the destination needs, and no more. */
function bodyOf({ kind, commitment, item, budgetLine, reason }: Match): Match {
  return {
    kind,
    commitment: kind === 'COMMITMENT' ? commitment : null,
    item: kind === 'COMMITMENT' ? item : null,
    budgetLine: kind === 'LINE' ? budgetLine : null,
    reason: reason?.trim() || null,
  };
}

function faultsOf({ kind, commitment, budgetLine, reason }: Match): Faults {
  return {
    ...(kind === 'COMMITMENT' && !commitment && { commitment: 'Choisissez l’engagement.' }),
    ...(kind === 'LINE' && !budgetLine && { budgetLine: 'Choisissez la ligne budgétaire.' }),
    ...(kind === 'LEFT_OUT' && !reason?.trim() && { reason: 'Écrivez pourquoi.' }),
  };
}

/** The API's remarks, at their fields or above the buttons. */
function told(error: Error | null): { at: Faults; above: string[] } {
  const remarks = error instanceof ApiError ? error.violations : [];
  const named = remarks.map(({ pointer, message }) => [pointer.slice(1), message] as const);
  const shown = named.filter(([name]) => name in words);
  return {
    at: Object.fromEntries(shown),
    above:
      error && shown.length === 0
        ? [messageOf(error)]
        : named.filter((one) => !shown.includes(one)).map(([, message]) => message),
  };
}

interface MatchDialogProps {
  row: Row;
  tagged: Tagged<Import>;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Where a row goes, said by a person: for all rows alike, and for the next imports. */
export function MatchDialog({ row, tagged, onClose, onDone }: MatchDialogProps) {
  const form = useRef<HTMLFormElement>(null);
  const [start] = useState(() => startOf(row));
  const [said, setSaid] = useState(start);
  const [lacks, setLacks] = useState<Faults>({});
  const { id } = tagged.value;
  const saying = useSaying(id, (body: Match) => matchRow(id, row.row, body, tagged.etag));
  useUnsavedGuard(() => said !== start);
  const refused = told(saying.error);
  const faults = { ...refused.at, ...lacks };
  useEffect(() => {
    if (saying.error) {
      form.current
        ?.querySelector<HTMLElement>('.fr-error-text, .fr-message--error')
        ?.scrollIntoView?.({ block: 'nearest' });
    }
  }, [saying.error]);
  const change = (patch: Partial<Match>) => {
    saying.reset();
    setLacks({});
    setSaid((before) => ({ ...before, ...patch }));
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(said);
    setLacks(found);
    if (Object.keys(found).length === 0) {
      saying.mutate(bodyOf(said), {
        onSuccess: () =>
          onDone(
            said.kind === 'LEFT_OUT'
              ? 'La ligne est laissée de côté.'
              : 'La ligne est rapprochée ; votre réponse servira aux prochains imports.',
          ),
      });
    }
  };
  const part = { said, faults, change };
  return (
    <Dialog title={`Où va la ligne ${row.line}\u00a0?`} onClose={onClose}>
      <form ref={form} onSubmit={save} noValidate>
        <p className="fr-mb-2w">
          {[
            row.effect && EFFECTS[row.effect],
            row.amount && formatEuros(row.amount),
            row.supplierName,
            row.commitment ? `EJ ${row.commitment}` : 'sans numéro d’EJ',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <RadioButtons
          small
          legend={words.kind.title}
          {...stateOf(faults.kind)}
          options={kindsFor(row).map((kind) => ({
            label: DESTINATIONS[kind].label,
            hintText: DESTINATIONS[kind].hint,
            nativeInputProps: {
              name: 'kind',
              value: kind,
              checked: said.kind === kind,
              onChange: () => change({ kind }),
            },
          }))}
        />
        {said.kind === 'COMMITMENT' && <CommitmentPart {...part} />}
        {said.kind === 'LINE' && <LinePart {...part} row={row} />}
        <Input
          textArea
          label={
            said.kind === 'LEFT_OUT' ? words.reason.title : `${words.reason.title} (facultatif)`
          }
          {...stateOf(faults.reason)}
          nativeTextAreaProps={{
            rows: 2,
            maxLength: 2 * words.reason.maxLength,
            'aria-invalid': faults.reason ? true : undefined,
            value: said.reason ?? '',
            onChange: ({ target }) => change({ reason: target.value }),
          }}
        />
        <p className="pilo-mention">
          Votre réponse vaut pour toutes les lignes semblables de cet import, et pour les suivants.
        </p>
        {refused.above.length > 0 && (
          <div className="fr-mb-2w" role="alert">
            {refused.above.map((message) => (
              <p key={message} className="fr-error-text">
                {message}
              </p>
            ))}
          </div>
        )}
        <div className="pilo-dialog__actions">
          <ActButton type="submit" disabled={saying.isPending}>
            {said.kind === 'LEFT_OUT' ? 'Laisser de côté' : 'Rapprocher la ligne'}
          </ActButton>
          <Button priority="secondary" onClick={onClose}>
            Ne rien changer
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
