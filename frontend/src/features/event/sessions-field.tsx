import { useFieldArray } from 'react-hook-form';
import { Button } from '@/shared/ui/button';
import { TextField } from '@/shared/ui/form/fields';
import { useField, useFormScope } from '@/shared/ui/form/form-context';
import { HourField } from './hour-field';
import { EMPTY_SESSION } from './session-values';

/** When it takes place, one session after the other. */
export function SessionsField() {
  const { form } = useFormScope();
  const { title, error } = useField('sessions');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'sessions' });
  const several = fields.length > 1;
  return (
    <fieldset className="pilo-group">
      <legend className="fr-text--bold">{title}</legend>
      <p className="fr-text--sm">Les heures sont celles de Paris.</p>
      {error && <p className="fr-error-text">{error}</p>}
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="pilo-milestone">
          <legend className="fr-text--bold">Séance {index + 1}</legend>
          <div className="pilo-columns">
            <HourField name={`sessions.${index}.start`} />
            <HourField name={`sessions.${index}.end`} />
          </div>
          {several && (
            <>
              <TextField name={`sessions.${index}.title`} />
              <Button
                size="small"
                priority="tertiary"
                iconId="fr-icon-delete-line"
                onClick={() => remove(index)}
              >
                Retirer la séance {index + 1}
              </Button>
            </>
          )}
        </fieldset>
      ))}
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-add-line"
        onClick={() => append(EMPTY_SESSION)}
      >
        Ajouter une séance
      </Button>
    </fieldset>
  );
}
