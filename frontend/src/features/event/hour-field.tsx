import { Input } from '@codegouvfr/react-dsfr/Input';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { fieldId, useField, useFormScope } from '@/shared/ui/form/form-context';
import { hourOf, saidOf, strikesTwice } from './times';

/** A day and an hour of Paris; where it strikes twice, which of both (F14). */
export function HourField({ name, hint }: { name: string; hint?: string }) {
  const { form, id } = useFormScope();
  const { title, optional, error } = useField(name);
  const words = { title: optional ? `${title} (facultatif)` : title };
  const typed = String(form.watch(name) ?? '');
  const [local, offset] = [typed.slice(0, 16), typed.slice(16)];
  const own = fieldId(id, name);
  const say = (value: string) =>
    form.setValue(name, value, { shouldDirty: true, shouldValidate: error !== undefined });
  return (
    <div>
      <Input
        id={`${own}-groupe`}
        label={words.title}
        hintText={hint}
        state={error ? 'error' : 'default'}
        stateRelatedMessage={error ?? ''}
        nativeInputProps={{
          id: own,
          type: 'datetime-local',
          min: '2000-01-01T00:00',
          max: '2100-12-31T23:59',
          'aria-invalid': error ? true : undefined,
          value: local,
          onChange: ({ target: { value } }) => say(value),
        }}
      />
      {strikesTwice(typed) && (
        <RadioButtons
          small
          className="fr-mt-2w"
          legend={`Cette nuit-là, ${hourOf(local)} sonne deux fois. Laquelle ?`}
          hintText={`Passage à l’heure d’hiver, ${saidOf(local)}.`}
          options={[
            { value: '+02:00', label: 'La première (heure d’été)' },
            { value: '+01:00', label: 'La seconde, une heure après (heure d’hiver)' },
          ].map(({ value, label: text }) => ({
            label: text,
            nativeInputProps: { checked: offset === value, onChange: () => say(local + value) },
          }))}
        />
      )}
    </div>
  );
}
