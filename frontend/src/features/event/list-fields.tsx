import { useFieldArray } from 'react-hook-form';
import { Button } from '@/shared/ui/button';
import { SelectField, SwitchField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { useField, useFormScope } from '@/shared/ui/form/form-context';
import { EMPTY_MATERIAL, EMPTY_QUESTION } from './event-values';
import { questionKindOptions } from './labels';

/** What is asked of who registers, beside the name and the service. */
export function QuestionsField() {
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
        <fieldset key={id} className="pilo-milestone">
          <legend className="fr-text--bold">Question {index + 1}</legend>
          <TextField name={`questions.${index}.label`} />
          <SelectField name={`questions.${index}.kind`} options={questionKindOptions} />
          {form.watch(`questions.${index}.kind`) === 'CHOICE' && (
            <TextAreaField name={`questions.${index}.choices`} hint="Un par ligne." rows={3} />
          )}
          <SwitchField name={`questions.${index}.required`} />
          <Button
            size="small"
            priority="tertiary"
            iconId="fr-icon-delete-line"
            onClick={() => remove(index)}
          >
            Retirer la question {index + 1}
          </Button>
        </fieldset>
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
