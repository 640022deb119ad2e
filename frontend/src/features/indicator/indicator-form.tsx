import { fields } from '@/shared/api/fields';
import {
  aggregationLabels,
  directionLabels,
  levelLabels,
  optionsOf,
  periodicityLabels,
} from '@/shared/reference/indicator-words';
import {
  territoryOptions,
  useTerritories,
  useTerritoryNames,
} from '@/shared/reference/territories';
import { withKeys } from '@/shared/ui/form/contract';
import { CheckboxesField, SelectField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { Folded } from '@/shared/ui/form/folded';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { indicatorReader } from './indicator-reader';
import { indicatorSchema, type IndicatorValues } from './indicator-values';

const { code, definition } = fields.DefineIndicator;
const { aggregation, weights, ...settings } = definition.fields;

/** The form is flat; what has a value a level is said level by level. */
const CONTRACT = {
  ...settings,
  // A national code, which this form never types, is longer than a local one.
  code: { title: code.title },
  reason: fields.ReviseIndicator.reason,
  aggregation: withKeys(aggregation, {
    REG: 'Valeur de la région, depuis ses départements',
    NAT: 'Valeur nationale, depuis les régions',
  }),
  weights: withKeys(weights, {
    DEPT: 'Poids dans un département',
    REG: 'Poids dans la région',
    NAT: 'Poids au niveau national',
  }),
};

/** A new local indicator chooses its code; afterwards it never changes. */
interface Creates {
  creates?: { nextCode: string | undefined };
}

function WhatFields({ creates }: Creates) {
  return (
    <>
      {creates && (
        <TextField
          name="code"
          hint={`LOC- suivi de trois chiffres ; il ne changera plus.${creates.nextCode ? ` Prochain code libre : ${creates.nextCode}.` : ''}`}
        />
      )}
      <TextField name="name" />
      <SelectField
        name="direction"
        hint="« Maintenir » : la cible est un seuil à ne pas quitter."
        options={optionsOf(directionLabels)}
      />
      <div className="pilo-columns">
        <TextField name="unit" hint="En toutes lettres : jours." />
        <TextField name="unitShort" hint="Par exemple : %." />
      </div>
      <Folded title="Description">
        <TextField
          name="theme"
          hint="Tant qu’aucune priorité n’est choisie, la thématique en tient lieu."
        />
        <TextAreaField name="description" rows={4} />
      </Folded>
    </>
  );
}

function FreshnessFields() {
  return (
    <Folded title="Rythme des valeurs">
      <SelectField
        name="periodicity"
        options={optionsOf(periodicityLabels)}
        placeholder="Non renseignée"
        hint="Sans elle, Pil’O ne dit pas si une valeur est périmée."
      />
      <TextField
        name="delayMonths"
        hint="Entre la fin de la période et la publication de la valeur."
        inputMode="numeric"
      />
    </Folded>
  );
}

function RuleFields() {
  const aggregations = optionsOf(aggregationLabels);
  return (
    <Folded title="Calcul et poids">
      <CheckboxesField
        name="levels"
        hint="Où l’indicateur porte des valeurs."
        options={optionsOf(levelLabels)}
      />
      <SelectField name="aggregation.REG" options={aggregations} placeholder="Non renseigné" />
      <SelectField name="aggregation.NAT" options={aggregations} placeholder="Non renseigné" />
      <TextField
        name="coverageThreshold"
        hint="Au-dessous, une somme ou une moyenne ne donne pas de taux. Tous, si le champ est vide."
        inputMode="numeric"
      />
      <div className="pilo-columns">
        {(['DEPT', 'REG', 'NAT'] as const).map((level) => (
          <TextField key={level} name={`weights.${level}`} inputMode="decimal" />
        ))}
      </div>
      <p className="fr-hint-text">
        Le poids de l’indicateur dans sa priorité, relatif à celui des autres : 60 et 40, ou 3 et 2.
        Sans poids, il ne compte pas dans le taux de la priorité.
      </p>
    </Folded>
  );
}

function WhereFields({ known }: { known: string[] }) {
  const territories = useTerritories();
  const nameOf = useTerritoryNames();
  const options = territoryOptions(territories);
  // A national indicator may already be bounded to territories of other regions: they stay.
  const others = known
    .filter((code) => !options.some(({ value }) => value === code))
    .map((value) => ({ value, label: nameOf(value) }));
  return (
    <Folded title="Où il s’applique">
      <CheckboxesField
        name="applicableTerritories"
        hint="Partout, si aucun n’est coché. Sinon, cochez aussi la région si elle est concernée."
        options={[...options, ...others]}
      />
    </Folded>
  );
}

/** The same form to define and to change; a change asks why, since it moves the rates. */
export function IndicatorForm({ creates, ...props }: FormProps<IndicatorValues> & Creates) {
  return (
    <ServerForm
      {...props}
      schema={indicatorSchema}
      contract={CONTRACT}
      show={indicatorReader(useTerritoryNames())}
    >
      <WhatFields {...(creates ? { creates } : {})} />
      <FreshnessFields />
      <RuleFields />
      <WhereFields known={props.values.applicableTerritories} />
      {!creates && (
        <TextAreaField name="reason" hint="Il reste dans l’historique de l’indicateur." rows={3} />
      )}
    </ServerForm>
  );
}
