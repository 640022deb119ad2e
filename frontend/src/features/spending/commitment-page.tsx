import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { fields } from '@/shared/api/fields';
import { formatDate } from '@/shared/lib/dates';
import { formatEuros } from '@/shared/lib/money';
import { stringifySearch } from '@/shared/lib/search-params';
import { useAsOf } from '@/shared/lib/view-params';
import { may, useMay } from '@/shared/session/me';
import { AsOfBanner } from '@/shared/ui/as-of';
import { Button } from '@/shared/ui/button';
import { Disclosure } from '@/shared/ui/disclosure';
import { Facts } from '@/shared/ui/facts';
import { AppLink } from '@/shared/ui/link';
import { Page } from '@/shared/ui/page';
import { Slot } from '@/shared/ui/slot';
import { Loaded } from '@/shared/ui/states';
import { commitments, type Commitment } from './api';
import { CommitmentStack, Parts } from './commitment-parts';
import { KINDS, STATE_BADGES } from './labels';
import { Operations } from './operations';
import { CommitmentPlan } from './planned-list';
import { Prepared } from './prepared';
import './spending.css';

type Act = [label: string, href: string];

/** What the commitment waits for is a button, where it waits for something; what else may be done, a menu. */
export function actsOf(commitment: Commitment): { first: Act | undefined; others: Act[] } {
  const { number } = commitment.commitment;
  const at = `/budget/engagements/${number}`;
  const pay = `/budget/paiements/nouveau${stringifySearch({ commitment: number })}`;
  const plan = `/budget/certifications/nouvelle${stringifySearch({ commitment: number })}`;
  const all: [act: Parameters<typeof may>[1], label: string, href: string][] = [
    ['acceptCommitment', 'Constater le service fait', `${at}/service-fait`],
    ['createPayment', 'Saisir un paiement', pay],
    ['affirmTranche', 'Affermir une tranche', `${at}/affermissement`],
    ['amendCommitment', 'Saisir un avenant', `${at}/avenant`],
    ['withdrawCommitment', 'Saisir un retrait', `${at}/retrait`],
    ['createPlannedCertification', 'Prévoir un service fait', plan],
    ['updateCommitment', 'Corriger', `${at}/modifier`],
  ];
  const open = all.filter(([act]) => may(commitment, act));
  const wanted = open.find(([act]) => act === commitment.nextAct);
  const shown = (acts: typeof all): Act[] => acts.map(([, label, href]) => [label, href]);
  return {
    first: wanted && shown([wanted])[0],
    others: shown(open.filter((one) => one !== wanted)),
  };
}

function Acts({ commitment }: { commitment: Commitment }) {
  const { first, others } = actsOf(commitment);
  return (
    <>
      {first && (
        <Button size="small" linkProps={{ href: first[1] }}>
          {first[0]}
        </Button>
      )}
      {others.length > 0 && (
        <Disclosure
          label={first ? 'Autres actes' : 'Actes'}
          iconId="fr-icon-more-line"
          iconOnly={first !== undefined}
        >
          {() => (
            <ul className="pilo-menu">
              {others.map(([label, href]) => (
                <li key={href}>
                  <AppLink className="fr-link" href={href}>
                    {label}
                  </AppLink>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </>
  );
}

function Sheet({ commitment }: { commitment: Commitment }) {
  const words = fields.CreateCommitment;
  const row = commitment.commitment;
  return (
    <Facts
      side
      items={[
        [words.number.title, row.number],
        [words.kind.title, KINDS[row.kind]],
        [
          words.supplier.title,
          row.supplier && (
            <AppLink key="prestataire" href={`/annuaire/${row.supplier.id}`}>
              {row.supplier.name}
            </AppLink>
          ),
        ],
        ['SIRET', row.supplier?.siret],
        [words.signedOn.title, formatDate(row.signedOn)],
        [words.fiscalYear.title, row.fiscalYear],
        [words.officer.title, row.officer?.name],
        [words.plannedDeliveryOn.title, row.plannedDeliveryOn && formatDate(row.plannedDeliveryOn)],
        ...commitment.tranches.map(({ name, amount, dueOn, affirmedOn }): [string, string] => [
          name,
          [
            formatEuros(amount),
            affirmedOn
              ? `affermie le ${formatDate(affirmedOn)}`
              : dueOn
                ? `à affermir avant le ${formatDate(dueOn)}`
                : 'à affermir',
          ].join(', '),
        ]),
      ]}
    />
  );
}

function Life({ commitment, etag }: { commitment: Commitment; etag: string }) {
  const asOf = useAsOf();
  const mayReverse = useMay('reversePayment') && !asOf;
  const seesPlans = useMay('listPlannedCertifications') && !asOf;
  const { items, operations, warnings } = commitment;
  return (
    <>
      {warnings.map((warning) => (
        <Alert key={warning} small className="fr-mb-2w" severity="warning" description={warning} />
      ))}
      <CommitmentStack row={commitment.commitment} />
      <Prepared commitment={commitment} etag={etag} />
      <section aria-labelledby="postes" className="pilo-block">
        <h2 className="fr-h6" id="postes">
          {items.length > 1 ? 'Postes' : 'Ligne et projet'}
        </h2>
        <Parts parts={items} />
      </section>
      {seesPlans && <CommitmentPlan number={commitment.commitment.number} />}
      <section aria-labelledby="operations" className="pilo-block fr-mt-3w">
        <h2 className="fr-h6" id="operations">
          Opérations
        </h2>
        <Operations operations={operations} several={items.length > 1} mayReverse={mayReverse} />
      </section>
    </>
  );
}

/** The life of a commitment on one page: what it holds, what happened, what may be done next. */
export function CommitmentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const asOf = useAsOf();
  const query = useQuery(commitments.one(id, asOf));
  const value = query.data?.value;
  return (
    <Page
      title={value?.commitment.object ?? 'Engagement'}
      note={value?.commitment.number}
      path={[{ label: 'Engagements', href: `/budget/engagements${stringifySearch({ asOf })}` }]}
      aside={value && <Badge small noIcon {...STATE_BADGES[value.commitment.state]} />}
      actions={value && <Acts commitment={value} />}
    >
      <AsOfBanner />
      <Loaded query={query} lines={12}>
        {({ value: commitment, etag }) => (
          <div className="pilo-detail">
            <div>
              <Life commitment={commitment} etag={etag} />
            </div>
            <aside className="pilo-detail__side" aria-label="Fiche de l’engagement">
              <Sheet commitment={commitment} />
              <Slot name="facts" kind="commitment" code={commitment.commitment.number} />
              <Slot name="commitment" number={commitment.commitment.number} />
            </aside>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
