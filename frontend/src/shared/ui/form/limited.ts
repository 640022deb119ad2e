import { get, set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import { tooLongs, type Contract } from './contract';

/** What a form's own schema refuses, and the texts that the contract finds too long: no form repeats its limits. */
export const limited =
  <V extends FieldValues>(own: Resolver<V>, contract: Contract): Resolver<V> =>
  async (values, context, options) => {
    const answer = await own(values, context, options);
    const long = tooLongs(contract, values).filter(([name]) => !get(answer.errors, name));
    if (long.length === 0) {
      return answer;
    }
    const errors = { ...answer.errors } as FieldErrors<V>;
    for (const [name, message] of long) {
      set(errors, name, { type: 'too_big', message });
    }
    return { values: {}, errors };
  };
