import { useQuery } from '@tanstack/react-query';
import { fields } from '@/shared/api/fields';
import { one, stringifySearch } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { may, useMay, useMe } from '@/shared/session/me';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { Attachments } from '@/shared/ui/attachments';
import { Amount } from '@/shared/ui/amount';
import { Block } from '@/shared/ui/block';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { Disclosure } from '@/shared/ui/disclosure';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Slot } from '@/shared/ui/slot';
import { Loaded } from '@/shared/ui/states';
import { closingDatesQuery, forecasts, lines, type Forecast } from './api';
import { CarryOvers } from './carry-overs';
import { ClosingBlock } from './closing-block';
import { useYearOptions } from './pot-fields';
import './funding.css';

function YearChoice({ year }: { year: number }) {
  const [, change] = useSearchState();
  const years = useYearOptions();
  return (
    <Disclosure label="Exercice" chosen={String(year)}>
      {(close) => (
        <RadioButtons
          small
          legend="Exercice"
          options={years.map(({ value }) => ({
            label: value,
            nativeInputProps: {
              checked: value === String(year),
              onChange: () => {
                change({ year: value });
                close();
              },
            },
          }))}
        />
      )}
    </Disclosure>
  );
}

const words = fields.PaymentForecastForm;

const forecastColumns = (edits: boolean): Column<Forecast>[] => [
  {
    key: 'axis',
    header: words.axis.title,
    rowHeader: true,
    cell: ({ id, scheme, axis }) => {
      const name = `${scheme?.code}, ${axis?.label.toLocaleLowerCase('fr') ?? 'tous les axes'}`;
      return edits ? <AppLink href={`/budget/previsions/${id}/modifier`}>{name}</AppLink> : name;
    },
  },
  {
    key: 'amount',
    header: words.amount.title,
    numeric: true,
    cell: ({ amount }) => <Amount of={amount} />,
  },
  { key: 'note', header: words.note.title, cell: ({ note }) => note ?? '' },
];

/** B15: the CP that are expected, entered and never guessed. */
function Forecasts({ year }: { year: number }) {
  const mayAdd = useMay('createPaymentForecast');
  const mayEdit = useMay('updatePaymentForecast');
  const query = useQuery(
    forecasts.list({ query: { limit: 100, offset: 0 }, filters: { year: String(year) } }),
  );
  return (
    <Block
      id="previsions"
      title={`CP attendus en ${year}`}
      sentence="Ce que chaque dispositif attend de crédits de paiement : l’échéancier s’y compare."
      {...(mayAdd
        ? {
            more: [
              'Ajouter une prévision',
              `/budget/previsions/nouvelle${stringifySearch({ year })}`,
            ] as const,
          }
        : {})}
    >
      <Loaded query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="fr-mb-0">Aucune prévision n’est saisie pour {year}.</p>
          ) : (
            <DataTable
              caption={`CP attendus en ${year}, par dispositif et par axe`}
              captionHidden
              columns={forecastColumns(mayEdit)}
              rows={items}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
    </Block>
  );
}

/** The budget's programmes that have a line that year. */
function useProgrammes(year: number) {
  const query = useQuery(
    lines.list({ query: { limit: 100, offset: 0 }, filters: { year: String(year) } }),
  );
  const found = query.data?.items.flatMap(({ budgetProgramme }) => budgetProgramme ?? []) ?? [];
  return { query, programmes: [...new Set(found)].toSorted() };
}

function Closing({ year, programme }: { year: number; programme: string }) {
  const query = useQuery(closingDatesQuery(year, programme));
  const seesNotes = useMay('listClosingDocuments');
  const mayAttach = useMay('storeClosingDocument');
  return (
    <>
      <Loaded query={query} lines={6}>
        {({ value }) => (
          <ClosingBlock
            dates={value}
            href={`/budget/exercice/${year}/fin-de-gestion/${programme}`}
          />
        )}
      </Loaded>
      {seesNotes && (
        <Attachments
          path={`/api/v1/fiscal-years/${year}/closing-dates/documents`}
          query={{ programme }}
          kind="fiscal-years"
          mayAttach={mayAttach}
          title={`Notes du programme ${programme}`}
          sentence="Les notes de la DRFiP et du responsable de programme, d’où viennent les dates."
        />
      )}
    </>
  );
}

/** Until when, what is carried over, what is expected: what a year's landing stands on. */
export function ExercisePage() {
  const [search] = useSearchState();
  const me = useMe();
  const year = Number(one(search, 'year')) || Number(me.businessDate.slice(0, 4));
  const { query, programmes } = useProgrammes(year);
  return (
    <Page
      title={`Exercice ${year}`}
      path={[{ label: 'Budget', href: '/budget' }]}
      actions={
        <>
          <YearChoice year={year} />
          {may(me, 'listYearEndItems') && (
            <AppLink
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              href={`/budget/fin-de-gestion${stringifySearch({ year })}`}
            >
              Ce qu’il reste à faire
            </AppLink>
          )}
        </>
      }
    >
      <div className="pilo-budget">
        <div className="pilo-budget__side">
          <Loaded query={query} lines={6}>
            {() =>
              programmes.length === 0 ? (
                <Block
                  id="fin-de-gestion"
                  title={`Fin de gestion ${year}`}
                  sentence="Aucune ligne de cet exercice ne dit son programme budgétaire : les dates sont celles d’un programme."
                />
              ) : (
                programmes.map((programme) => (
                  <Closing key={programme} year={year} programme={programme} />
                ))
              )
            }
          </Loaded>
          {may(me, 'listPaymentForecasts') && <Forecasts year={year} />}
        </div>
        <div className="pilo-budget__side">
          {may(me, 'listCarryOvers') && <CarryOvers year={year} />}
          <Slot name="exercise" year={year} />
        </div>
      </div>
    </Page>
  );
}
