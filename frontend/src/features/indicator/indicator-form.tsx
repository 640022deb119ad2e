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
import { CheckboxesField, SelectField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { ServerForm, type ServerFormProps } from '@/shared/ui/form/server-form';
import { indicatorReader } from './indicator-reader';
import { indicatorSchema, type IndicatorValues } from './indicator-values';

const LABELS = {
  code: 'Code',
  name: 'Nom',
  description: 'Description',
  theme: 'Thématique',
  direction: 'Sens attendu',
  unit: 'Unité',
  unitShort: 'Unité courte',
  periodicity: 'Périodicité',
  delayMonths: 'Délai de mise à disposition, en mois',
  levels: 'Niveaux suivis',
  aggregation: 'Calcul des valeurs',
  coverageThreshold: 'Nombre minimal de territoires renseignés',
  weights: 'Poids',
  applicableTerritories: 'Territoires concernés',
  reason: 'Motif du changement',
  'weights.DEPT': 'Poids dans un département',
  'weights.REG': 'Poids dans la région',
  'weights.NAT': 'Poids au niveau national',
} as const;

type IndicatorFormProps = Pick<
  ServerFormProps<IndicatorValues>,
  'draftKey' | 'values' | 'submitLabel' | 'onSubmit' | 'etag' | 'reload' | 'onCancel'
> & {
  /** A new local indicator chooses its code; afterwards it never changes. */
  creates?: { nextCode: string | undefined };
};

function WhatFields({ creates }: Pick<IndicatorFormProps, 'creates'>) {
  return (
    <fieldset className="pilo-group">
      <legend className="fr-h6">L’essentiel</legend>
      {creates && (
        <TextField
          name="code"
          label={LABELS.code}
          hint={`LOC- suivi de trois chiffres ; il ne changera plus.${creates.nextCode ? ` Prochain code libre : ${creates.nextCode}.` : ''}`}
          maxLength={7}
        />
      )}
      <TextField name="name" label={LABELS.name} maxLength={500} />
      <SelectField
        name="direction"
        label={LABELS.direction}
        hint="« Maintenir » : la cible est un seuil à ne pas quitter."
        options={optionsOf(directionLabels)}
      />
      <div className="pilo-columns">
        <TextField name="unit" label={LABELS.unit} hint="En toutes lettres : jours." optional />
        <TextField name="unitShort" label={LABELS.unitShort} hint="Par exemple : %." optional />
      </div>
      <TextField
        name="theme"
        label={LABELS.theme}
        hint="Tant qu’aucune priorité n’est choisie, la thématique en tient lieu."
        optional
      />
      <TextAreaField
        name="description"
        label={LABELS.description}
        maxLength={10_000}
        rows={4}
        optional
      />
    </fieldset>
  );
}

function FreshnessFields() {
  return (
    <fieldset className="pilo-group">
      <legend className="fr-h6">Rythme des valeurs</legend>
      <SelectField
        name="periodicity"
        label={LABELS.periodicity}
        options={optionsOf(periodicityLabels)}
        placeholder="Non renseignée"
        hint="Sans elle, Pil’O ne dit pas si une valeur est périmée."
        optional
      />
      <TextField
        name="delayMonths"
        label={LABELS.delayMonths}
        hint="Entre la fin de la période et la publication de la valeur."
        inputMode="numeric"
        optional
      />
    </fieldset>
  );
}

function RuleFields() {
  const aggregations = optionsOf(aggregationLabels);
  return (
    <fieldset className="pilo-group">
      <legend className="fr-h6">Calcul et poids</legend>
      <CheckboxesField
        name="levels"
        label={LABELS.levels}
        hint="Où l’indicateur porte des valeurs."
        options={optionsOf(levelLabels)}
        optional
      />
      <SelectField
        name="aggregation.REG"
        label="Valeur de la région, depuis ses départements"
        options={aggregations}
        placeholder="Non renseigné"
        optional
      />
      <SelectField
        name="aggregation.NAT"
        label="Valeur nationale, depuis les régions"
        options={aggregations}
        placeholder="Non renseigné"
        optional
      />
      <TextField
        name="coverageThreshold"
        label={LABELS.coverageThreshold}
        hint="Au-dessous, une somme ou une moyenne ne donne pas de taux. Tous, si le champ est vide."
        inputMode="numeric"
        optional
      />
      <div className="pilo-columns">
        {(['DEPT', 'REG', 'NAT'] as const).map((level) => (
          <TextField
            key={level}
            name={`weights.${level}`}
            label={LABELS[`weights.${level}`]}
            inputMode="decimal"
            optional
          />
        ))}
      </div>
      <p className="fr-hint-text">
        Le poids de l’indicateur dans sa priorité, relatif à celui des autres : 60 et 40, ou 3 et 2.
        Sans poids, il ne compte pas dans le taux de la priorité.
      </p>
    </fieldset>
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
    <CheckboxesField
      name="applicableTerritories"
      label={LABELS.applicableTerritories}
      hint="Partout, si aucun n’est coché. Sinon, cochez aussi la région si elle est concernée."
      options={[...options, ...others]}
      optional
    />
  );
}

/** The same form to define and to change; a change asks why, since it moves the rates. */
export function IndicatorForm({ creates, ...props }: IndicatorFormProps) {
  return (
    <ServerForm
      {...props}
      schema={indicatorSchema}
      labels={LABELS}
      show={indicatorReader(useTerritoryNames())}
    >
      <WhatFields {...(creates ? { creates } : {})} />
      <FreshnessFields />
      <RuleFields />
      <WhereFields known={props.values.applicableTerritories} />
      {!creates && (
        <TextAreaField
          name="reason"
          label={LABELS.reason}
          hint="Il reste dans l’historique de l’indicateur."
          maxLength={1000}
          rows={3}
          optional
        />
      )}
    </ServerForm>
  );
}
