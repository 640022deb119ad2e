import { useQuery } from '@tanstack/react-query';
import { stringifySearch } from '@/shared/lib/search-params';
import { useAsOf } from '@/shared/lib/view-params';
import { useMay, useMe } from '@/shared/session/me';
import { AsOfBanner, AsOfPicker } from '@/shared/ui/as-of';
import { Button } from '@/shared/ui/button';
import { Page } from '@/shared/ui/page';
import { Slot } from '@/shared/ui/slot';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { closingDatesQuery, executionsQuery, lines } from './api';
import { BudgetAxes } from './budget-axes';
import { PotChoice, potsOf, presentPot, useAskedPot, type Pot } from './budget-choice';
import { BudgetFigures, ExternalFigures, OwnFigures } from './budget-figures';
import { countdown } from './closing';
import { ClosingBlock } from './closing-block';
import './funding.css';

/** The budget's programme of a pot, as its lines say it: closing dates are a programme's. */
function useClosing(pot: Pot | undefined) {
  const mayRead = useMay('listBudgetLines');
  const first = useQuery({
    ...lines.list({
      query: { limit: 1, offset: 0 },
      filters: { scheme: pot?.scheme.code, year: pot?.year },
    }),
    enabled: mayRead && pot?.scheme.ledger === 'ETAT',
  });
  const programme = first.data?.items[0]?.budgetProgramme ?? null;
  const dates = useQuery({
    ...closingDatesQuery(pot?.year ?? 0, programme ?? ''),
    enabled: pot !== undefined && programme !== null,
  });
  // Who reads none of its lines is not told whose dates they are.
  const told = programme !== null && !dates.isLoading;
  return { dates: dates.data?.value, told };
}

function Acts({ pots, present }: { pots: Pot[]; present: Pot }) {
  const mayEnter = useMay('createCommitment');
  const mayImport = useMay('checkChorusImport');
  return (
    <>
      <AsOfPicker />
      <PotChoice pots={pots} present={present} />
      {mayEnter && (
        <Button
          size="small"
          priority={mayImport ? 'tertiary' : 'primary'}
          iconId="fr-icon-add-line"
          linkProps={{
            href: `/budget/engagements/nouveau${stringifySearch({ scheme: present.scheme.code, year: present.year })}`,
          }}
        >
          Saisir un engagement
        </Button>
      )}
      {mayImport && (
        <Button
          size="small"
          iconId="fr-icon-upload-line"
          linkProps={{ href: '/budget/imports/nouveau' }}
        >
          Importer Chorus
        </Button>
      )}
    </>
  );
}

function Body({ pot }: { pot: Pot }) {
  const asOf = useAsOf();
  const linked = useMay('listBudgetLines');
  const { dates } = useClosing(pot);
  const asked = { scheme: [pot.scheme.code], year: [String(pot.year)], asOf };
  const axes = useQuery(executionsQuery({ groupBy: ['axis'], ...asked }));
  const whole = useQuery(executionsQuery(asked));
  const total = whole.data?.[0];
  return (
    <Loaded query={total ? axes : whole} lines={14}>
      {(groups) =>
        !total ? null : pot.scheme.ledger === 'EXTERNE' ? (
          <ExternalFigures total={total} />
        ) : (
          <>
            {total.openedAe === null ? (
              <OwnFigures total={total} />
            ) : (
              <BudgetFigures total={total} scheme={pot.scheme.code} year={pot.year} />
            )}
            <div className="pilo-budget">
              {total.openedAe !== null && (
                <BudgetAxes groups={groups} total={total} pot={pot} linked={linked} />
              )}
              <Slot name="budget" scheme={pot.scheme.code} year={pot.year} />
              {dates && (
                <ClosingBlock
                  dates={dates}
                  href={`/budget/exercice/${pot.year}/fin-de-gestion/${dates.programme}`}
                />
              )}
            </div>
          </>
        )
      }
    </Loaded>
  );
}

function Nothing() {
  const maySetUp = useMay('createFundingScheme');
  return (
    <EmptyState
      title="Aucun crédit n’est encore ouvert"
      action={
        maySetUp && (
          <Button size="small" linkProps={{ href: '/budget/dispositifs/nouveau' }}>
            Créer un dispositif
          </Button>
        )
      }
    >
      On crée d’abord le dispositif (d’où vient l’argent), puis ses lignes par exercice et par axe,
      et on les ouvre par un mouvement.
    </EmptyState>
  );
}

/** What can still be committed, what can still be paid, and until when? */
export function BudgetPage() {
  const { businessDate } = useMe();
  const asked = useAskedPot();
  const all = useQuery(executionsQuery({ groupBy: ['scheme', 'year'] }));
  const pots = potsOf(all.data ?? []);
  const present = presentPot(pots, asked, Number(businessDate.slice(0, 4)));
  const { dates, told } = useClosing(present);
  const seesDates = useMay('getClosingDates') && present?.scheme.ledger === 'ETAT';
  const title = !present
    ? 'Budget'
    : `Budget ${present.year}${seesDates && told ? `\u00a0: ${countdown(dates)}` : ''}`;
  return (
    <Page
      title={title}
      lead={present?.scheme.name}
      actions={present && <Acts pots={pots} present={present} />}
    >
      <AsOfBanner />
      <Loaded query={all} lines={14}>
        {() =>
          present ? (
            <Body pot={present} />
          ) : pots.length > 0 ? (
            <EmptyState title="Aucun crédit pour cet exercice et ce dispositif">
              Choisissez-en un autre, ou revenez à <a href="/budget">l’exercice en cours</a>.
            </EmptyState>
          ) : (
            <Nothing />
          )
        }
      </Loaded>
    </Page>
  );
}
