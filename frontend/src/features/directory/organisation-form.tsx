import { fields } from '@/shared/api/fields';
import { territoryOptions, useTerritories } from '@/shared/reference/territories';
import { SelectField, TextField } from '@/shared/ui/form/fields';
import { Folded } from '@/shared/ui/form/folded';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { kindOptions, organisationReader } from './labels';
import { organisationSchema, type OrganisationValues } from './organisation-values';

/** The same form to create and to change. */
export function OrganisationForm(props: FormProps<OrganisationValues>) {
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
      contract={fields.OrganisationForm}
      show={organisationReader(nameOf)}
    >
      <TextField name="name" />
      <SelectField name="kind" options={kindOptions} />
      <SelectField
        name="territory"
        hint="Là où l’organisme agit."
        options={elsewhere ? [{ value: territory, label: nameOf(territory) }, ...options] : options}
      />
      <Folded title="Pour le reconnaître">
        <TextField name="acronym" hint="Tel que les agents le disent : DREAL, DDT…" />
        <TextField name="seat" />
        <TextField name="siret" hint="14 chiffres, avec ou sans espaces." inputMode="numeric" />
      </Folded>
    </ServerForm>
  );
}
