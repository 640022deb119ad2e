import { Input } from '@codegouvfr/react-dsfr/Input';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { api, read } from '@/shared/api/client';
import { fields } from '@/shared/api/fields';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { searchSuppliers } from '@/shared/reference/pickers';
import { useMay, useMe } from '@/shared/session/me';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { useFormScope } from '@/shared/ui/form/form-context';
import { PickerField } from '@/shared/ui/form/picker-field';
import { Refusal } from '@/shared/ui/refusal';

const words = fields.OrganisationForm;

interface SupplierDialogProps {
  /** What is known of it already: read from a pasted line. */
  name: string;
  siret: string;
  onMade: (id: string, name: string) => void;
  onClose: () => void;
}

/** A supplier that the directory does not know: its name and its SIRET are enough. */
function SupplierDialog(props: SupplierDialogProps) {
  const { region } = useMe();
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const [name, setName] = useState(props.name);
  const [siret, setSiret] = useState(props.siret);
  const [lacks, setLacks] = useState(false);
  const make = useSingleMutation({
    mutationFn: () => {
      const body = {
        name: name.trim(),
        kind: 'PROVIDER' as const,
        territory: region,
        siret: siret.trim() || null,
        acronym: null,
        seat: null,
      };
      return read(api.POST('/api/v1/organisations', { body, params: { header: keyFor(body) } }));
    },
    onSuccess: async (made) => {
      await touch(client, 'organisations');
      props.onMade(made.id, made.name);
    },
  });
  const send = () => (name.trim() ? make.mutate() : setLacks(true));
  // The dialog stands inside the form: Enter must not send that one.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      send();
    }
  };
  return (
    <Dialog title="Ajouter un prestataire" onClose={props.onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={onKeyDown}>
        <Input
          label={words.name.title}
          state={lacks ? 'error' : 'default'}
          stateRelatedMessage={lacks ? 'Donnez le nom du prestataire.' : undefined}
          nativeInputProps={{
            value: name,
            maxLength: 2 * words.name.maxLength,
            'aria-invalid': lacks ? true : undefined,
            onChange: ({ target: { value } }) => {
              setName(value);
              setLacks(false);
            },
          }}
        />
        <Input
          label={`${words.siret.title} (facultatif)`}
          hintText="14 chiffres, avec ou sans espaces."
          nativeInputProps={{
            value: siret,
            inputMode: 'numeric',
            onChange: ({ target: { value } }) => setSiret(value),
          }}
        />
      </div>
      <Refusal error={make.error} />
      <div className="pilo-dialog__actions">
        <ActButton disabled={make.isPending} onAct={send}>
          Ajouter le prestataire
        </ActButton>
        <Button priority="secondary" onClick={props.onClose}>
          Ne pas l’ajouter
        </Button>
      </div>
    </Dialog>
  );
}

interface SupplierFieldProps {
  /** What a pasted line says of a supplier that was not found. */
  known?: { name: string; siret: string } | undefined;
}

/** The supplier, searched in the directory, or added to it on the way. */
export function SupplierField({ known }: SupplierFieldProps) {
  const { form, know } = useFormScope();
  const mayAdd = useMay('createOrganisation');
  const [adding, setAdding] = useState(false);
  const chosen = Boolean(form.watch('supplier'));
  return (
    <>
      <PickerField
        name="supplier"
        hint="Nom ou SIRET."
        source="suppliers"
        search={searchSuppliers}
      />
      {mayAdd && !chosen && (
        <p className="fr-mt-n2w fr-mb-3w">
          <Button
            size="small"
            priority="tertiary no outline"
            nativeButtonProps={{ 'aria-haspopup': 'dialog' }}
            onClick={() => setAdding(true)}
          >
            {known?.name ? `Ajouter « ${known.name} »` : 'Ajouter un prestataire'}
          </Button>
        </p>
      )}
      {adding && (
        <SupplierDialog
          name={known?.name ?? ''}
          siret={known?.siret ?? ''}
          onClose={() => setAdding(false)}
          onMade={(id, name) => {
            know({ [id]: name });
            form.setValue('supplier', id, { shouldDirty: true });
            setAdding(false);
          }}
        />
      )}
    </>
  );
}
