import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useRef } from 'react';

/** A mutation that is asked once at a time: two presses within one frame, before the button is disabled, send one request. */
export function useSingleMutation<Data, Variables = void>(
  options: UseMutationOptions<Data, Error, Variables>,
) {
  const running = useRef(false);
  const mutation = useMutation<Data, Error, Variables>({
    ...options,
    onSettled: (...told) => {
      running.current = false;
      return options.onSettled?.(...told);
    },
  });
  const mutate: typeof mutation.mutate = (...asked) => {
    if (!running.current) {
      running.current = true;
      mutation.mutate(...asked);
    }
  };
  return { ...mutation, mutate };
}
