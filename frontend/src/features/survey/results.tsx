import { useState } from 'react';
import { download } from '@/shared/api/client';
import { messageOf } from '@/shared/api/problem';
import { formatRate } from '@/shared/lib/decimal';
import { counted } from '@/shared/ui/block';
import { CountBars } from '@/shared/ui/charts/count-bars';
import { FiguresTwin } from '@/shared/ui/charts/picture';
import { resultsPath, type Result, type Survey } from './api';

const ERASED =
  ' Leurs textes ont été effacés au terme de leur conservation : il ne reste que leur nombre.';

/** "12 réponses, 4,25 sur 5 en moyenne." */
function sentenceOf({ answers, mean, erased }: Result): string {
  if (answers === null) {
    return 'Moins de cinq réponses à cette question : rien n’en est montré.';
  }
  return `${counted(answers, 'réponse', 'réponses')}${mean === null ? '' : `, ${mean.replace('.', ',')} sur 5 en moyenne`}.${erased ? ERASED : ''}`;
}

function Chosen({ result: { label, choices } }: { result: Result }) {
  return (
    <>
      <CountBars
        label={label}
        items={choices.map((one) => ({ key: one.label, name: one.label, count: one.answers }))}
      />
      <FiguresTwin
        caption={label}
        head={['Réponse', 'Nombre', 'Part']}
        rows={choices.map((one) => ({
          key: one.label,
          cells: [one.label, one.answers.toLocaleString('fr-FR'), formatRate(one.share, true)],
        }))}
      />
    </>
  );
}

function Question({ result }: { result: Result }) {
  const { question, label, choices, texts } = result;
  return (
    <section aria-labelledby={`resultat-${question}`} className="fr-mb-3w">
      <h3 className="fr-h6 fr-mb-1v" id={`resultat-${question}`}>
        {label}
      </h3>
      <p className="fr-text--sm fr-mb-1w">{sentenceOf(result)}</p>
      {choices.length > 0 && <Chosen result={result} />}
      {texts.length > 0 && (
        <ul>
          {texts.map((text, rank) => (
            <li key={rank} className="pilo-lines">
              {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Export({ event }: { event: string }) {
  const [error, setError] = useState<unknown>();
  const save = async () => {
    setError(undefined);
    try {
      await download(resultsPath(event), 'text/csv', 'questionnaire.csv');
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary"
        onClick={() => void save()}
      >
        Exporter les résultats (CSV)
      </button>
      {error !== undefined && (
        <p className="fr-error-text" role="alert">
          {messageOf(error)}
        </p>
      )}
    </>
  );
}

/** Question by question, each with its picture and its table; texts in the order of a draw. */
export function Results({ survey: { event, results, note } }: { survey: Survey }) {
  return (
    <section aria-labelledby="resultats" className="fr-mb-4w">
      <h2 className="fr-h6 fr-mb-1w" id="resultats">
        Résultats
      </h2>
      {note ? (
        <p>{note}</p>
      ) : (
        <>
          {results.map((result) => (
            <Question key={result.question} result={result} />
          ))}
          <Export event={event} />
        </>
      )}
    </section>
  );
}
