import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { fields } from '@/shared/api/fields';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { hasStatus } from '@/shared/api/problem';
import { touch } from '@/shared/api/touches';
import { useSingleMutation } from '@/shared/api/use-single-mutation';
import { ActButton } from '@/shared/ui/act-button';
import { Button } from '@/shared/ui/button';
import { Dialog } from '@/shared/ui/dialog';
import { Refusal } from '@/shared/ui/refusal';
import { changeMode, type Registration, type SeatMode } from './api';
import { personOf } from './labels';

const words = fields.CreateModeChange;

const OTHER = { ON_SITE: 'REMOTE', REMOTE: 'ON_SITE' } as const satisfies Record<
  SeatMode,
  SeatMode
>;
const SAID = { ON_SITE: 'sur place', REMOTE: 'à distance' };

interface Props {
  of: Registration;
  etag: string;
  onClose: () => void;
}

/** From one mode to the other; without a seat there, only who agrees to wait gives up the present one. */
export function ModeDialog({ of: registration, etag, onClose }: Props) {
  const mode = OTHER[registration.mode];
  const [mayWait, setMayWait] = useState(false);
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const router = useRouter();
  const keyFor = useIdempotencyKey();
  const { mutate, isPending, error } = useSingleMutation({
    mutationFn: () => {
      const body = { mode, mayWait, reason: reason.trim() || null };
      return changeMode(registration.id, body, etag, keyFor(body));
    },
    onSuccess: async ({ registration: moved }) => {
      await touch(client, 'registrations');
      onClose();
      router.history.replace(router.state.location.href, {
        done:
          moved.state === 'QUEUED'
            ? `L’inscription attend une place ${SAID[mode]}.`
            : `L’inscription passe ${SAID[mode]}.`,
      });
    },
    // It is read again as it has become: pressing again quotes that, and what was typed stays.
    onError: (problem) =>
      hasStatus(problem, 412) ? touch(client, 'registrations') : Promise.resolve(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <Dialog title={`Passer ${personOf(registration)} ${SAID[mode]} ?`} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <p>La personne en est prévenue ; la place qu’elle rend est proposée à la file.</p>
        <Checkbox
          small
          options={[
            {
              label: words.mayWait.title,
              hintText: `S’il n’y a pas de place ${SAID[mode]}, elle prend la suite de la file et rend sa place actuelle.`,
              nativeInputProps: {
                checked: mayWait,
                onChange: ({ target: { checked } }) => setMayWait(checked),
              },
            },
          ]}
        />
        <Input
          textArea
          label={`${words.reason.title} (facultatif)`}
          nativeTextAreaProps={{
            rows: 2,
            maxLength: 2 * words.reason.maxLength,
            value: reason,
            onChange: ({ target: { value } }) => setReason(value),
          }}
        />
        <Refusal error={error} />
        {hasStatus(error, 412) && (
          <p>L’inscription a été relue : vérifiez où elle en est, puis recommencez.</p>
        )}
        <div className="pilo-dialog__actions">
          <ActButton type="submit" disabled={isPending}>
            {`Passer ${SAID[mode]}`}
          </ActButton>
          <Button priority="secondary" onClick={onClose}>
            Ne rien changer
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
