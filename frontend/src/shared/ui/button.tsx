import {
  Button as DesignButton,
  type ButtonProps as DesignButtonProps,
} from '@codegouvfr/react-dsfr/Button';

/**
 * The design system's button, whose type is never left out: without one, the browser takes any button of
 * a form for the one that sends it, "Annuler" too. What sends says so: type="submit".
 */
export function Button(props: DesignButtonProps) {
  return props.linkProps ? (
    <DesignButton {...props} />
  ) : (
    <DesignButton {...props} type={props.type ?? 'button'} />
  );
}
