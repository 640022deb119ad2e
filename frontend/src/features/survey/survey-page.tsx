import { useParams } from '@tanstack/react-router';
import { useFieldArray } from 'react-hook-form';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { z } from '@/shared/lib/zod';
import { Button } from '@/shared/ui/button';
import { plainText, textOf, type Show, type Texts } from '@/shared/ui/form/conflict';
import { EditPage } from '@/shared/ui/form/edit-page';
import { SelectField, SwitchField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { useField, useFormScope } from '@/shared/ui/form/form-context';
import { ServerForm } from '@/shared/ui/form/server-form';
import { surveys, type Survey, type SurveyForm } from './api';
import { surveyKindOptions } from './labels';
import { QuestionList } from './question-list';

const MOST = 10;

const question = z
  .object({
    key: z.string(),
    label: z.string().trim().min(1, 'Écrivez la question.'),
    kind: z.string(),
    choices: z.string().trim(),
  })
  .refine(({ kind, choices }) => kind !== 'CHOICE' || linesOf(choices).length > 1, {
    path: ['choices'],
    message: 'Donnez deux réponses possibles au moins, une par ligne.',
  });

const schema = z.object({
  enabled: z.boolean(),
  questions: z.array(question).min(1, 'Gardez une question au moins.'),
});

type Values = z.infer<typeof schema>;

const EMPTY = { key: '', label: '', kind: 'SCALE', choices: '' };

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const valuesOf = ({ enabled, questions }: Survey): Values => ({
  enabled,
  questions: questions.map(({ id, label, kind, choices }) => ({
    key: id ?? '',
    label,
    kind,
    choices: choices.join('\n'),
  })),
});

const bodyOf = ({ enabled, questions }: Values): SurveyForm => ({
  enabled,
  questions: questions.map(({ key, label, kind, choices }) => ({
    id: key || null,
    label,
    kind: kind as Schemas['SurveyKind'],
    choices: kind === 'CHOICE' ? linesOf(choices) : [],
  })),
});

const texts: Texts<Values> = {
  enabled: (on) => (on ? 'oui' : 'non'),
  questions: (items) =>
    items
      .map(({ label, kind, choices }) =>
        [label, surveyKindOptions.find(({ value }) => value === kind)?.label, ...linesOf(choices)]
          .filter(Boolean)
          .join(', '),
      )
      .join(' ; '),
};

/** How the conflict dialog writes what two people typed. */
const show: Show = (name, value, names) =>
  textOf(texts, name, value) ?? plainText(name, value, names);

function Questions() {
  const { form } = useFormScope();
  const { title } = useField('questions');
  const {
    fields: rows,
    append,
    remove,
    move,
  } = useFieldArray({ control: form.control, name: 'questions' });
  return (
    <fieldset className="pilo-group">
      <legend className="fr-text--bold">{title}</legend>
      <p className="fr-text--sm">
        Ne demandez rien qui fasse reconnaître quelqu’un : ni service, ni fonction, ni âge.
      </p>
      {rows.map(({ id }, index) => (
        <fieldset key={id} className="pilo-milestone">
          <legend className="fr-text--bold">Question {index + 1}</legend>
          <TextField name={`questions.${index}.label`} />
          <SelectField name={`questions.${index}.kind`} options={surveyKindOptions} />
          {form.watch(`questions.${index}.kind`) === 'CHOICE' && (
            <TextAreaField name={`questions.${index}.choices`} hint="Une par ligne." rows={3} />
          )}
          <Button
            size="small"
            priority="tertiary"
            iconId="fr-icon-arrow-up-line"
            disabled={index === 0}
            onClick={() => move(index, index - 1)}
          >
            Monter la question {index + 1}
          </Button>{' '}
          <Button
            size="small"
            priority="tertiary"
            iconId="fr-icon-delete-line"
            disabled={rows.length === 1}
            onClick={() => remove(index)}
          >
            Retirer la question {index + 1}
          </Button>
        </fieldset>
      ))}
      {rows.length < MOST && (
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-add-line"
          onClick={() => append(EMPTY)}
        >
          Ajouter une question
        </Button>
      )}
    </fieldset>
  );
}

/** Whether those who came are asked what they thought of it, and what. */
export function SurveyPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <EditPage
      of={surveys}
      act="updateEventSurvey"
      id={id}
      // What was typed before the questions stood is not sent once they stand.
      draftKey={({ questionsOpen }) => `event:${id}:survey${questionsOpen ? '' : ':sent'}`}
      title="Questionnaire"
      lead="Envoyé une fois à chaque personne notée présente, avec les remerciements ; une fois ceux-ci partis, ses questions ne changent plus. Les réponses sont anonymes ; les résultats se lisent à la fermeture, à partir de cinq."
      path={[{ label: 'Événements', href: '/evenements' }]}
      own={{ href: `/evenements/${id}?onglet=questionnaire`, label: (survey) => survey.title }}
      valuesOf={valuesOf}
      bodyOf={bodyOf}
      done="Le questionnaire est réglé."
    >
      {(form, survey) => (
        <ServerForm {...form} schema={schema} contract={fields.UpdateEventSurvey} show={show}>
          <SwitchField name="enabled" />
          {survey.questionsOpen ? (
            <Questions />
          ) : (
            <>
              <p className="fr-text--sm">
                Décoché, il est suspendu : personne ne peut répondre tant qu’il n’est pas coché de
                nouveau, et qui est noté présent entre-temps attend ses remerciements.
              </p>
              <p>Les remerciements sont partis : les questions ne changent plus.</p>
              <QuestionList questions={survey.questions} />
            </>
          )}
        </ServerForm>
      )}
    </EditPage>
  );
}
