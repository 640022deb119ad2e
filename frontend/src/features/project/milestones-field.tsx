import { Button } from '@/shared/ui/button';
import { useFieldArray } from 'react-hook-form';
import { TextField } from '@/shared/ui/form/fields';
import { useField, useFormScope } from '@/shared/ui/form/form-context';
import { EMPTY_MILESTONE } from './project-values';

/** The milestones, one after the other: name, planned date, date reached. */
export function MilestonesField() {
  const { form } = useFormScope();
  const { title } = useField('milestones');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'milestones' });
  return (
    <fieldset className="pilo-group">
      <legend className="fr-text--bold">{title}</legend>
      {fields.length === 0 && (
        <p className="fr-text--sm">Aucun jalon. Un jalon est un résultat attendu à une date.</p>
      )}
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="pilo-milestone">
          <legend className="fr-text--bold">Jalon {index + 1}</legend>
          <TextField name={`milestones.${index}.name`} />
          <div className="pilo-columns">
            <TextField name={`milestones.${index}.plannedDate`} type="date" />
            <TextField
              name={`milestones.${index}.actualDate`}
              hint="Si le jalon est atteint."
              type="date"
            />
          </div>
          <Button
            size="small"
            priority="tertiary"
            iconId="fr-icon-delete-line"
            onClick={() => remove(index)}
          >
            Retirer le jalon {index + 1}
          </Button>
        </fieldset>
      ))}
      <Button
        size="small"
        priority="tertiary"
        iconId="fr-icon-add-line"
        onClick={() => append(EMPTY_MILESTONE)}
      >
        Ajouter un jalon
      </Button>
    </fieldset>
  );
}
