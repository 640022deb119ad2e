import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import { formatRate } from '@/shared/lib/decimal';
import { formatEuros, isNegative, minus } from '@/shared/lib/money';
import { stringifySearch } from '@/shared/lib/search-params';
import { useAsOf } from '@/shared/lib/view-params';
import { useMay } from '@/shared/session/me';
import { AmountTile, AmountTiles } from '@/shared/ui/amount-tiles';
import { AsOfBanner } from '@/shared/ui/as-of';
import { Button } from '@/shared/ui/button';
import { StackedAmounts, type AmountPart } from '@/shared/ui/charts/stacked-amounts';
import { DataTable } from '@/shared/ui/data-table';
import { Facts } from '@/shared/ui/facts';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Slot } from '@/shared/ui/slot';
import { Loaded } from '@/shared/ui/states';
import { lines, movements, type Line } from './api';
import { FIGURES, shortName } from './line-columns';
import { movementColumns } from './movements-page';
import { TITLES } from './labels';
import './funding.css';

/** Below zero there is nothing to draw: what is beyond is drawn as such. */
const kept = (amount: string | null) =>
  amount === null ? null : isNegative(amount) ? '0.00' : amount;
const beyond = (amount: string | null) =>
  amount !== null && isNegative(amount) ? minus('0.00', amount) : null;

function partsOf(line: Line): AmountPart[] {
  const over = [beyond(line.availableAe), beyond(line.availableCp)];
  return [
    { kind: 'done', label: 'Engagé, payé', amounts: [line.consumedAe, line.paidCp] },
    { kind: 'plan', label: 'Demandé', amounts: [line.requestedAe, null] },
    { kind: 'open', label: 'Libre', amounts: [kept(line.freeAe), kept(line.availableCp)] },
    ...(over.some((amount) => amount !== null)
      ? [{ kind: 'risk' as const, label: 'Au-delà des crédits', amounts: over }]
      : []),
  ];
}

function sentence({ rateAe, rateCp }: Line): string {
  const ae = rateAe === null ? null : `${formatRate(rateAe)} des AE sont engagées`;
  const cp = rateCp === null ? null : `${formatRate(rateCp)} des CP sont payés`;
  const said = [ae, cp].filter(Boolean).join(', ');
  return said ? `${said}.` : 'Rien n’est encore ouvert sur cette ligne.';
}

function StateFigures({ line }: { line: Line }) {
  return (
    <>
      <AmountTiles label="Ce qui reste de la ligne">
        <AmountTile amount={line.availableAe} label="peuvent encore être engagés" note="AE" />
        <AmountTile amount={line.availableCp} label="peuvent encore être payés" note="CP" />
        <AmountTile
          amount={line.remainingToPay}
          label="restent à payer"
          note={`RAP fin ${line.fiscalYear}, sur l’axe du dispositif`}
        />
      </AmountTiles>
      <StackedAmounts
        sentence={sentence(line)}
        caption={`AE et CP de la ligne en ${line.fiscalYear}, en euros`}
        bars={[
          { name: 'AE', label: 'ouvertes', total: line.openedAe ?? '0.00' },
          { name: 'CP', label: 'ouverts', total: line.openedCp ?? '0.00' },
        ]}
        parts={partsOf(line)}
      />
    </>
  );
}

const ExternalFigures = ({ line }: { line: Line }) => (
  <AmountTiles label="Cofinancement">
    <AmountTile amount={line.granted} label="accordés" />
    <AmountTile amount={line.called} label="appelés" />
    <AmountTile amount={line.received} label="reçus" />
  </AmountTiles>
);

/** The last hundred: a line has a few a year. */
function Movements({ line }: { line: Line }) {
  const asOf = useAsOf();
  const query = useQuery(
    movements.list({
      query: { limit: 100, offset: 0, sort: '-knownAt' },
      filters: { budgetLine: line.id, ...(asOf ? { asOf } : {}) },
    }),
  );
  return (
    <section aria-labelledby="mouvements" className="pilo-block">
      <h2 className="fr-h6" id="mouvements">
        Mouvements
      </h2>
      <Loaded query={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <p>Aucun mouvement : la ligne n’est pas encore ouverte.</p>
          ) : (
            <DataTable
              caption="Mouvements de la ligne"
              captionHidden
              columns={movementColumns.filter(
                ({ key, hidden }) => key !== 'budgetLine' && (!hidden || key === 'knownAt'),
              )}
              rows={items}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
    </section>
  );
}

const amount = (of: string | null) => (of === null ? 'sans objet' : formatEuros(of));

function Sheet({ line }: { line: Line }) {
  const words = fields.BudgetLineForm;
  const { project } = line;
  return (
    <Facts
      side
      items={[
        [words.scheme.title, line.scheme?.name],
        [words.fiscalYear.title, line.fiscalYear],
        [words.axis.title, line.axis?.label],
        [
          words.project.title,
          project ? (
            <AppLink key="projet" href={`/projets/${project.code}?onglet=budget`}>
              {project.title}
            </AppLink>
          ) : (
            'Partagée entre projets'
          ),
        ],
        [words.budgetProgramme.title, line.budgetProgramme],
        [words.carryingProgramme.title, line.carryingProgramme],
        [words.title.title, line.title && TITLES[line.title]],
        [words.category.title, line.category],
        [words.costCentre.title, line.costCentre],
        [words.activity.title, line.activity],
        ...(line.scheme?.ledger === 'ETAT'
          ? ([
              [FIGURES.acknowledged, amount(line.acknowledged)],
              [FIGURES.certified, amount(line.certified)],
              [FIGURES.potentialAe, amount(line.potentialAe)],
            ] as [string, string][])
          : []),
      ]}
    />
  );
}

function Acts({ line }: { line: Line }) {
  const mayMove = useMay('createMovement');
  const mayEdit = useMay('updateBudgetLine');
  return (
    <>
      {mayMove && (
        <Button
          size="small"
          linkProps={{ href: `/budget/mouvements/nouveau${stringifySearch({ line: line.id })}` }}
        >
          Enregistrer un mouvement
        </Button>
      )}
      {mayEdit && (
        <Button
          size="small"
          priority="tertiary"
          linkProps={{ href: `/budget/lignes/${line.id}/modifier` }}
        >
          Modifier
        </Button>
      )}
    </>
  );
}

/** What is left of this line, and how did it come to that? */
export function LinePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const asOf = useAsOf();
  const line = useQuery(lines.one(id, asOf));
  const value = line.data?.value;
  return (
    <Page
      title={value ? shortName(value) : 'Ligne budgétaire'}
      note={value && `${value.scheme?.code} ${value.fiscalYear}`}
      path={[{ label: 'Lignes budgétaires', href: `/budget/lignes${stringifySearch({ asOf })}` }]}
      actions={value && !asOf && <Acts line={value} />}
    >
      <AsOfBanner />
      <Loaded query={line} lines={12}>
        {({ value: of }) => (
          <div className="pilo-detail">
            <div className="pilo-budget__side">
              <div>
                {of.scheme?.ledger === 'ETAT' ? (
                  <StateFigures line={of} />
                ) : (
                  <ExternalFigures line={of} />
                )}
              </div>
              <Slot
                name="budgetLine"
                scheme={of.scheme?.code}
                year={of.fiscalYear}
                axis={of.axis?.code}
                project={of.project?.code}
              />
              <Movements line={of} />
            </div>
            <aside className="pilo-detail__side" aria-label="Fiche de la ligne">
              <Sheet line={of} />
              <Slot name="facts" kind="budget-line" code={of.id} />
            </aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
