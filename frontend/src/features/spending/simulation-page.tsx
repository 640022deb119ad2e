import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatEuros, isZero, minus } from '@/shared/lib/money';
import { one, stringifySearch } from '@/shared/lib/search-params';
import { useSearchState } from '@/shared/lib/use-search-state';
import { useMe } from '@/shared/session/me';
import { Block } from '@/shared/ui/block';
import { Button } from '@/shared/ui/button';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { Page } from '@/shared/ui/page';
import { Refusal } from '@/shared/ui/refusal';
import { EmptyState, Loaded } from '@/shared/ui/states';
import { landingQuery, simulationQuery, type Landing, type Simulation } from './api';
import { HypothesisForm } from './hypothesis-form';
import { hypothesesOf, said, type Hypothesis } from './hypotheses';
import './spending.css';

interface Compared {
  name: string;
  real: string;
  simulated: string;
}

const LANDING: [of: keyof Landing['total'], name: string][] = [
  ['openedCp', 'CP ouverts'],
  ['landing', 'CP payés au 31 décembre'],
  ['unused', 'CP non consommés'],
  ['atRisk', 'CP qui risquent d’être perdus'],
  ['freeAe', 'AE libres'],
];

/** The figures that a hypothesis may move, each as it is and as it would be. */
export function comparedOf(simulation: Simulation): Compared[] {
  const { landing, simulatedLanding, schedule, simulatedSchedule } = simulation;
  return [
    ...LANDING.map(([of, name]) => ({
      name,
      real: landing.total[of],
      simulated: simulatedLanding.total[of],
    })),
    {
      name: `Reste à payer fin ${schedule.year}`,
      real: schedule.remainingAtEnd,
      simulated: simulatedSchedule.remainingAtEnd,
    },
    ...schedule.years.map(({ year, beyond, amount }, at) => ({
      name: beyond ? `À payer en ${year} et après` : `À payer en ${year}`,
      real: amount,
      simulated: simulatedSchedule.years[at]?.amount ?? amount,
    })),
  ];
}

const signed = (amount: string) =>
  isZero(amount) ? '=' : `${amount.startsWith('-') ? '' : '+'}${formatEuros(amount)}`;

const columns: Column<Compared>[] = [
  { key: 'name', header: 'Chiffre', rowHeader: true, cell: ({ name }) => name },
  { key: 'real', header: 'Aujourd’hui', numeric: true, cell: ({ real }) => formatEuros(real) },
  {
    key: 'simulated',
    header: 'Simulé',
    numeric: true,
    cell: ({ simulated }) => <strong>{formatEuros(simulated)}</strong>,
  },
  {
    key: 'difference',
    header: 'Écart',
    numeric: true,
    cell: ({ real, simulated }) => signed(minus(simulated, real)),
  },
];

function Result({ scheme, year, all }: { scheme: string; year: number; all: Hypothesis[] }) {
  const query = useQuery(simulationQuery(hypothesesOf(scheme, year, all)));
  return (
    <>
      <Refusal error={query.error} />
      <Loaded query={query} lines={8}>
        {(simulation) => (
          <DataTable
            caption="L’atterrissage et l’échéancier, tels qu’ils sont et tels qu’ils seraient"
            captionHidden
            columns={columns}
            rows={comparedOf(simulation)}
            rowKey={({ name }) => name}
          />
        )}
      </Loaded>
    </>
  );
}

function Chosen({
  all,
  landing,
  onRemove,
}: {
  all: Hypothesis[];
  landing: Landing;
  onRemove: (at: number) => void;
}) {
  return all.length === 0 ? (
    <p>Aucune hypothèse : les chiffres sont ceux d’aujourd’hui.</p>
  ) : (
    <ul className="pilo-hypotheses">
      {all.map((hypothesis, at) => {
        const words = said(hypothesis, landing);
        return (
          <li key={words}>
            {words}{' '}
            <Button
              size="small"
              priority="tertiary no outline"
              onClick={() => onRemove(at)}
              title={`Retirer l’hypothèse\u00a0: ${words}`}
            >
              Retirer
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function Body({ landing }: { landing: Landing }) {
  const [all, setAll] = useState<Hypothesis[]>([]);
  return (
    <div className="pilo-budget__side">
      <Block
        id="hypotheses"
        title="Hypothèses"
        sentence="Elles restent sur cette page : rien n’est écrit dans les livres ni dans le journal."
      >
        <Chosen
          all={all}
          landing={landing}
          onRemove={(at) => setAll(all.filter((_, other) => other !== at))}
        />
        <HypothesisForm landing={landing} onAdd={(hypothesis) => setAll([...all, hypothesis])} />
      </Block>
      <Block id="resultat" title={`Fin ${landing.year}, avec ces hypothèses`}>
        <Result scheme={landing.scheme} year={landing.year} all={all} />
      </Block>
    </div>
  );
}

/** What would the year's end be, if? The books are read and never touched. */
export function SimulationPage() {
  const [search] = useSearchState();
  const { businessDate } = useMe();
  const scheme = one(search, 'scheme');
  const year = Number(one(search, 'year')) || Number(businessDate.slice(0, 4));
  const landing = useQuery({
    ...landingQuery(scheme ?? '', year),
    enabled: scheme !== undefined,
  });
  return (
    <Page
      title={`Et si…\u00a0? Fin ${year}`}
      note={scheme}
      path={[{ label: 'Budget', href: `/budget${stringifySearch({ scheme, year })}` }]}
    >
      {scheme ? (
        <Loaded query={landing} lines={12}>
          {(data) => <Body landing={data} />}
        </Loaded>
      ) : (
        <EmptyState title="De quel dispositif s’agit-il ?">
          Une simulation part de l’atterrissage d’un dispositif : ouvrez-la depuis{' '}
          <a href="/budget">le budget</a>.
        </EmptyState>
      )}
    </Page>
  );
}
