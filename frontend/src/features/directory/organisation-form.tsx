import { territoryOptions, useTerritories } from '@/shared/reference/territories';
import { SelectField, TextField } from '@/shared/ui/form/fields';
import { ServerForm, type ServerFormProps } from '@/shared/ui/form/server-form';
import { kindOptions, organisationReader, FIELD_LABELS } from './labels';
import { organisationSchema, type OrganisationValues } from './organisation-values';

type OrganisationFormProps = Pick<
  ServerFormProps<OrganisationValues>,
  'draftKey' | 'values' | 'submitLabel' | 'onSubmit' | 'etag' | 'reload' | 'onCancel'
>;

/** The same form to create and to change. */
export function OrganisationForm(props: OrganisationFormProps) {
  const territories = useTerritories();
  const { country, nameOf } = territories;
  const options = [
    ...territoryOptions(territories),
    ...(country ? [{ value: country.code, label: country.name }] : []),
  ];
  // An organisation of another region, or of an arrondissement, keeps its place.
  const { territory } = props.values;
  const elsewhere = territory !== '' && !options.some(({ value }) => value === territory);
  return (
    <ServerForm
      {...props}
      schema={organisationSchema}
      labels={FIELD_LABELS}
      show={organisationReader(nameOf)}
    >
      <TextField name="name" label={FIELD_LABELS.name} maxLength={300} />
      <TextField
        name="acronym"
        label={FIELD_LABELS.acronym}
        hint="Tel que les agents le disent : DREAL, DDT…"
        maxLength={40}
        optional
      />
      <SelectField name="kind" label={FIELD_LABELS.kind} options={kindOptions} />
      <SelectField
        name="territory"
        label={FIELD_LABELS.territory}
        hint="Là où l’organisme agit."
        options={elsewhere ? [{ value: territory, label: nameOf(territory) }, ...options] : options}
      />
      <TextField name="seat" label={FIELD_LABELS.seat} maxLength={100} optional />
      <TextField
        name="siret"
        label={FIELD_LABELS.siret}
        hint="14 chiffres, avec ou sans espaces."
        inputMode="numeric"
        maxLength={40}
        optional
      />
    </ServerForm>
  );
}
