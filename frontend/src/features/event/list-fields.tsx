import { useFieldArray } from 'react-hook-form';
import { Button } from '@/shared/ui/button';
import { SelectField, SwitchField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { useField, useFormScope } from '@/shared/ui/form/form-context';
import type { EventSheet } from './api';
import { EMPTY_MATERIAL, EMPTY_QUESTION } from './event-values';
import { QUESTION_KINDS, questionKindOptions } from './labels';

type Question = EventSheet['questions'][number];

interface QuestionProps {
  index: number;
  /** What somebody answered under this number; none where nobody did. */
  answered?: Question;
  onRemove: () => void;
}

/** A question; of one that was answered, the words and the way to answer stay. */
function QuestionField({ index, answered, onRemove }: QuestionProps) {
  const { form } = useFormScope();
  const [label, kind] = form.watch([`questions.${index}.label`, `questions.${index}.kind`]);
  const kept = answered?.label === label && answered?.kind === kind ? answered : undefined;
  return (
    <fieldset className="pilo-milestone">
      <legend className="fr-text--bold">Question {index + 1}</legend>
      {kept ? (
        <p className="fr-mb-2w">
          {kept.label}
          <br />
          <span className="pilo-mention">
            {QUESTION_KINDS[kept.kind]}. Des personnes ont répondu : cette question reste.
          </span>
        </p>
      ) : (
        <>
          <TextField name={`questions.${index}.label`} />
          <SelectField name={`questions.${index}.kind`} options={questionKindOptions} />
        </>
      )}
      {kind === 'CHOICE' && (
        <TextAreaField
          name={`questions.${index}.choices`}
          hint={kept ? 'Un par ligne. Ceux qui y sont restent.' : 'Un par ligne.'}
          rows={3}
        />
      )}
      <SwitchField name={`questions.${index}.required`} />
      {!kept && (
        <Button size="small" priority="tertiary" iconId="fr-icon-delete-line" onClick={onRemove}>
          Retirer la question {index + 1}
        </Button>
      )}
    </fieldset>
  );
}

interface QuestionsProps {
  /** Those that somebody answered: they stay in their place, others come after. */
  answered: Question[];
}

/** What is asked of who registers, beside the name and the service. */
export function QuestionsField({ answered }: QuestionsProps) {
  const { form } = useFormScope();
  const { title } = useField('questions');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'questions' });
  return (
    <fieldset className="pilo-group">
      <legend className="fr-text--bold">{title}</legend>
      <p className="fr-text--sm">
        Ne demandez que ce qui sert à organiser : ni santé, ni opinion, ni numéro personnel.
      </p>
      {fields.map(({ id }, index) => (
        <QuestionField
          key={id}
          index={index}
          {...(answered[index] && { answered: answered[index] })}
          onRemove={() => remove(index)}
        />
      ))}
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-add-line"
        onClick={() => append(EMPTY_QUESTION)}
      >
        Ajouter une question
      </Button>
    </fieldset>
  );
}

/** What is handed out, by its links. */
export function MaterialsField() {
  const { form } = useFormScope();
  const { title } = useField('materials');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'materials' });
  return (
    <fieldset className="pilo-group">
      <legend className="fr-text--bold">{title}</legend>
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="pilo-milestone">
          <legend className="fr-text--bold">Support {index + 1}</legend>
          <TextField name={`materials.${index}.name`} />
          <TextField name={`materials.${index}.link`} hint="https://…" />
          <Button
            size="small"
            priority="tertiary"
            iconId="fr-icon-delete-line"
            onClick={() => remove(index)}
          >
            Retirer le support {index + 1}
          </Button>
        </fieldset>
      ))}
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-add-line"
        onClick={() => append(EMPTY_MATERIAL)}
      >
        Ajouter un support
      </Button>
    </fieldset>
  );
}
