import { useEffect, useRef, type ReactNode } from 'react';
import { formatInstant, formatMonth } from '@/shared/lib/dates';
import { formatMeasure, formatRate, formatValue } from '@/shared/lib/decimal';
import { useMay } from '@/shared/session/me';
import { DataTable } from '@/shared/ui/data-table';
import { AppLink } from '@/shared/ui/link';
import { Missing } from '@/shared/ui/rate';
import { absenceWord } from '@/shared/ui/rate-signs';
import type { Explanation } from './api';
import { ExplanationParts } from './explanation-parts';

type Value = NonNullable<Explanation['initial']>;

interface ValueRow {
  label: string;
  value: Value | null;
}

/** Only an aggregate comes from no one and no day of its own; a reference value has its day, no author. */
function Origin({ value, aggregated }: { value: Value; aggregated: boolean }) {
  const maySee = useMay('getMeasurementImport');
  const { author, importId, recordedAt } = value;
  if (author === null && importId === null && recordedAt === null) {
    return aggregated ? <>Calculée à partir des territoires ci-dessous</> : <Missing />;
  }
  return (
    <>
      {author ?? (importId ? 'Reprise d’un import' : 'Saisie')}
      {importId && maySee && (
        <>
          {', '}
          <AppLink href={`/imports/${importId}`}>{author ? 'par import' : 'voir l’import'}</AppLink>
        </>
      )}
      {recordedAt && `, connue depuis le ${formatInstant(recordedAt)}`}
    </>
  );
}

function Values({ explanation }: { explanation: Explanation }) {
  const rows: ValueRow[] = [
    { label: 'Valeur initiale', value: explanation.initial },
    { label: 'Valeur actuelle', value: explanation.current },
    { label: 'Cible', value: explanation.target },
  ];
  return (
    <DataTable
      caption="Les valeurs du calcul"
      captionHidden
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        { key: 'label', header: 'Valeur', rowHeader: true, cell: ({ label }) => label },
        {
          key: 'value',
          header: 'Montant',
          numeric: true,
          cell: ({ value }) => (value ? formatValue(value.value, explanation.unit) : <Missing />),
        },
        {
          key: 'month',
          header: 'Mois',
          cell: ({ value }) => (value ? formatMonth(value.month) : <Missing />),
        },
        {
          key: 'origin',
          header: 'Provenance',
          cell: ({ value }) =>
            value ? (
              <Origin value={value} aggregated={explanation.parts.length > 0} />
            ) : (
              <Missing />
            ),
        },
      ]}
    />
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="fr-mb-2w">
      <h3 className="fr-h6 fr-mb-1v">{title}</h3>
      {children}
    </section>
  );
}

/** The answer in three steps: what entered, what it gives, the rate. */
function Steps({ explanation }: { explanation: Explanation }) {
  const { rate, absence, current, coverage, unit } = explanation;
  return (
    <ul className="pilo-why">
      {coverage && (
        <li>
          <strong>
            {coverage.known} valeur{coverage.known > 1 ? 's' : ''} sur {coverage.expected}
          </strong>
          {coverage.sentence}
        </li>
      )}
      {current && (
        <li>
          <strong>{formatMeasure(current.value, unit)}</strong>
          Valeur actuelle, {formatMonth(current.month)}.
        </li>
      )}
      <li>
        <strong>{rate === null ? absenceWord(absence) : formatRate(rate, true)}</strong>
        {explanation.absenceSentence ??
          (explanation.rule === 'LINEAR'
            ? 'Part du chemin faite entre la valeur initiale et la cible.'
            : 'Un seuil est tenu ou non : 100 ou 0.')}
      </li>
    </ul>
  );
}

/** R16: with what is written here, anyone finds the same number again. */
export function ExplanationPanel({
  explanation,
  asked,
}: {
  explanation: Explanation;
  asked: number;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked > 0) {
      heading.current?.focus();
    }
  }, [asked]);
  const { weight, comparison, coverage } = explanation;
  return (
    <>
      <h2 className="fr-h6 fr-mb-1w" ref={heading} tabIndex={-1}>
        Pourquoi ce taux ?
      </h2>
      <Steps explanation={explanation} />
      <Section title="Le calcul">
        <p className="fr-mb-1v pilo-calculation">{explanation.sentence}</p>
        <p className="fr-mb-0">
          {explanation.ruleSentence} <span className="pilo-code">Règle {explanation.ruleId}</span>
        </p>
      </Section>
      <Section title="Les valeurs">
        <Values explanation={explanation} />
        <p className="pilo-mention fr-mt-1w">{explanation.targetSentence}</p>
      </Section>
      {coverage && (
        <Section title="De quels territoires vient la valeur">
          <p className="fr-mb-1w">
            {coverage.sentence}
            {explanation.unit && ` Unité : ${explanation.unit}.`}
          </p>
          <ExplanationParts parts={explanation.parts} />
        </Section>
      )}
      <div className="pilo-why">
        <Section title="La comparaison">
          <p className="fr-mb-1v">{comparison.gapSentence}</p>
          <p className="fr-mb-0">{comparison.trendSentence}</p>
        </Section>
        <Section title="La fraîcheur">
          <p className="fr-mb-0">{explanation.freshness.sentence}</p>
        </Section>
        {weight && (
          <Section title="Le poids dans la priorité">
            <p className="fr-mb-0">{weight.sentence}</p>
          </Section>
        )}
      </div>
    </>
  );
}
