import type { Survey } from './api';
import { SURVEY_KINDS } from './labels';

/** What is asked, to be read. */
export function QuestionList({ questions }: Pick<Survey, 'questions'>) {
  return (
    <ol>
      {questions.map(({ id, label, kind, choices }) => (
        <li key={id ?? label}>
          {label} <span className="pilo-mention-inline">{SURVEY_KINDS[kind]}</span>
          {choices.length > 0 && ` : ${choices.join(' / ')}`}
        </li>
      ))}
    </ol>
  );
}
