import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import type { Schemas } from '@/shared/api/types';
import { formatDate } from '@/shared/lib/dates';
import { z } from '@/shared/lib/zod';
import { searchOrganisations } from '@/shared/reference/pickers';
import { territoryOptions, useTerritories, type Territories } from '@/shared/reference/territories';
import { useMay } from '@/shared/session/me';
import { Button } from '@/shared/ui/button';
import type { Column } from '@/shared/ui/data-table';
import { FilterSelect, FilterTag, SearchBox } from '@/shared/ui/filters';
import { EditPage, NewPage } from '@/shared/ui/form/edit-page';
import { SelectField, TextAreaField, TextField } from '@/shared/ui/form/fields';
import { PickerField } from '@/shared/ui/form/picker-field';
import { ServerForm, type FormProps } from '@/shared/ui/form/server-form';
import { AppLink } from '@/shared/ui/link';
import { ListPage } from '@/shared/ui/list-page';
import { useListState } from '@/shared/ui/list-state';
import { Missing } from '@/shared/ui/rate';
import { EmptyState } from '@/shared/ui/states';
import { HEADCOUNTS, headcounts, type Headcount } from './api';
import { HEADCOUNT_KINDS, headcountKindOptions } from './labels';

const words = fields.UpdateHeadcount;
const HREF = '/administration/effectifs';
const path = [{ label: 'Effectifs', href: HREF }];
const CARD = { beside: 'agents', lines: [['valuedOn', 'kind'], ['source']] };

const whose = ({ territory, organisation }: Headcount, { nameOf }: Territories): string =>
  organisation?.name ?? (territory ? nameOf(territory) : '');

const columnsOf = (territories: Territories, mayChange: boolean): Column<Headcount>[] => [
  {
    key: 'territory',
    header: 'Territoire ou service',
    exported: ['territory', 'organisation'],
    sort: 'territory',
    fixed: true,
    rowHeader: true,
    cell: (row) => (
      <>
        {mayChange ? (
          <AppLink href={`${HREF}/${row.id}`}>{whose(row, territories)}</AppLink>
        ) : (
          whose(row, territories)
        )}{' '}
        {!row.latest && (
          <Badge small noIcon>
            Ancien
          </Badge>
        )}
      </>
    ),
  },
  {
    key: 'agents',
    header: words.agents.title,
    sort: 'agents',
    numeric: true,
    cell: ({ agents }) => agents.toLocaleString('fr-FR'),
  },
  { key: 'kind', header: words.kind.title, cell: ({ kind }) => HEADCOUNT_KINDS[kind] },
  {
    key: 'valuedOn',
    header: words.valuedOn.title,
    sort: 'valuedOn',
    cell: ({ valuedOn }) => formatDate(valuedOn),
  },
  { key: 'source', header: words.source.title, cell: ({ source }) => source },
  { key: 'remark', header: words.remark.title, cell: ({ remark }) => remark ?? <Missing /> },
];

/** How many agents there are, where, according to whom and since when. */
export function HeadcountsPage() {
  const state = useListState({
    filters: ['territory', 'kind', 'latest'],
    defaultSort: 'territory,-valuedOn',
  });
  const territories = useTerritories();
  const mayCreate = useMay('createHeadcount');
  const query = useQuery(headcounts.list(state));
  const create = mayCreate && (
    <Button size="small" iconId="fr-icon-add-line" linkProps={{ href: `${HREF}/nouveau` }}>
      Ajouter un effectif
    </Button>
  );
  return (
    <ListPage
      title="Effectifs"
      noun={['effectif', 'effectifs']}
      query={query}
      state={state}
      columns={columnsOf(territories, mayCreate)}
      card={CARD}
      rowKey={({ id }) => id}
      caption="Effectifs"
      exports={{ path: HEADCOUNTS, name: 'effectifs' }}
      create={create}
      filters={
        <>
          <SearchBox state={state} label="Source ou service" />
          <FilterTag state={state} name="latest" values={['true']} label="Les plus récents" />
          <FilterSelect
            state={state}
            name="territory"
            label="Territoire"
            all="Tous les territoires"
            options={territoryOptions(territories)}
          />
          <FilterSelect
            state={state}
            name="kind"
            label={words.kind.title}
            all="Tous"
            options={headcountKindOptions}
          />
        </>
      }
      empty={
        <EmptyState title="Aucun effectif pour le moment" action={create}>
          Le nombre d’agents de chaque territoire et service, avec sa source et sa date : sans lui,
          la portée des événements n’a pas de taux.
        </EmptyState>
      }
    />
  );
}

const schema = z.object({
  territory: z.string(),
  organisationId: z.string(),
  agents: z
    .string()
    .trim()
    .regex(/^[\d\s]{1,11}$/, 'Un nombre d’agents, par exemple 2350.'),
  kind: z.string().min(1, 'Dites si l’effectif est publié ou estimé.'),
  source: z.string().trim().min(1, 'Donnez la source.'),
  valuedOn: z.string().min(1, 'Donnez la date à laquelle l’effectif était celui-là.'),
  remark: z.string().trim(),
});

type Values = z.infer<typeof schema>;

const EMPTY: Values = {
  territory: '',
  organisationId: '',
  agents: '',
  kind: '',
  source: '',
  valuedOn: '',
  remark: '',
};

const bodyOf = (values: Values): Schemas['UpdateHeadcount'] => ({
  territory: values.territory || null,
  organisationId: values.organisationId || null,
  agents: Number(values.agents.replace(/\s/g, '')),
  kind: values.kind as Headcount['kind'],
  source: values.source,
  valuedOn: values.valuedOn,
  remark: values.remark || null,
});

function HeadcountForm(form: FormProps<Values>) {
  const territories = useTerritories();
  return (
    <ServerForm {...form} schema={schema} contract={fields.UpdateHeadcount}>
      <SelectField
        name="territory"
        hint="D’un territoire, ou d’un service : l’un des deux."
        options={[
          { value: '', label: 'Aucun : c’est l’effectif d’un service' },
          ...territoryOptions(territories),
        ]}
      />
      <PickerField
        name="organisationId"
        source="organisations"
        search={searchOrganisations}
        hint="Vide pour l’effectif d’un territoire."
      />
      <TextField name="agents" inputMode="numeric" />
      <SelectField name="kind" options={headcountKindOptions} />
      <TextField name="source" hint="Le document, sa date, sa page." />
      <TextField name="valuedOn" type="date" />
      <TextAreaField name="remark" rows={2} />
    </ServerForm>
  );
}

export const NewHeadcountPage = () => (
  <NewPage
    of={headcounts}
    draftKey="headcount:new"
    title="Ajouter un effectif"
    path={path}
    values={EMPTY}
    bodyOf={bodyOf}
    submit="Ajouter"
    href={() => HREF}
    done="L’effectif est enregistré : les taux en tiennent compte."
  >
    {(form) => <HeadcountForm {...form} />}
  </NewPage>
);

/** Corrects what was typed; a headcount that changed since is another one, at its own date. */
export function HeadcountPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return (
    <EditPage
      of={headcounts}
      id={id}
      act="updateHeadcount"
      draftKey={() => `headcount:${id}`}
      title="Corriger un effectif"
      lead="Un effectif qui a changé depuis s’ajoute à sa nouvelle date : celui-ci reste, et les taux d’alors aussi."
      path={[]}
      own={{ href: HREF, label: 'Effectifs' }}
      valuesOf={({ headcount }): Values => ({
        territory: headcount.territory ?? '',
        organisationId: headcount.organisation?.id ?? '',
        agents: String(headcount.agents),
        kind: headcount.kind,
        source: headcount.source,
        valuedOn: headcount.valuedOn,
        remark: headcount.remark ?? '',
      })}
      namesOf={({ headcount }): Record<string, string> =>
        headcount.organisation ? { [headcount.organisation.id]: headcount.organisation.name } : {}
      }
      bodyOf={bodyOf}
      done="L’effectif est corrigé."
    >
      {(form) => <HeadcountForm {...form} />}
    </EditPage>
  );
}
