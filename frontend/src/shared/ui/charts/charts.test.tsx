import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '@/shared/testing/render-page';
import { AmountBars } from './amount-bars';
import { MonthCurve } from './month-curve';
import { RankedBars } from './ranked-bars';
import { common, countTicks, formatCount, share } from './scales';
import { SmallMultiples } from './small-multiples';
import { StackedAmounts } from './stacked-amounts';

/** The figures of a text without their spaces, in their order. */
const figures = (text: string | null | undefined) =>
  [...(text ?? '').replace(/(\d)[\s\u202f\u00a0](?=\d)/g, '$1').matchAll(/\d+(?:,\d+)?/g)].map(
    ([figure]) => figure,
  );

const cells = (row: HTMLElement) =>
  [...row.querySelectorAll('td')].flatMap(({ textContent }) => figures(textContent));

const rows = async () =>
  within(await screen.findByRole('table', { hidden: true }))
    .getAllByRole('row', { hidden: true })
    .slice(1);

it('counts on integers, five ticks at most', () => {
  expect(countTicks(3)).toEqual([0, 1, 2, 3]);
  expect(countTicks(7)).toEqual([0, 2, 4, 6, 8]);
  expect(countTicks(120)).toEqual([0, 50, 100, 150]);
  expect(countTicks(0)).toEqual([0]);
  expect(formatCount(1204)).toBe('1\u202f204');
});

it('places values on the scale that they have in common', () => {
  expect(common([3, 9, 5])).toEqual([3, 9]);
  expect(share(6, [3, 9])).toBe(50);
  expect(share(4, [4, 4])).toBe(50);
});

it('ranks bars, the furthest first, with the figure of each and a tick at the median', async () => {
  const row = { why: 'non renseigné' as const, threshold: false, alert: false, here: false };
  const { container } = renderPage(
    <RankedBars
      median="63.00"
      exact={false}
      valueHead="Valeur"
      rows={[
        { ...row, code: 'B', name: 'Lot', href: '/b', rate: '46.00', value: '4', alert: true },
        { ...row, code: 'C', name: 'Gers', href: '/c', rate: null, value: '' },
        { ...row, code: 'A', name: 'Gard', href: '/a', rate: '75.00', value: '9' },
      ]}
    />,
  );
  const lines = (await screen.findAllByRole('listitem')).map(({ textContent }) =>
    textContent?.replace(/\s/g, ' '),
  );
  expect(lines).toEqual(['Gard75 %9', 'Lot (en alerte)46 %4', 'Gersnon renseigné']);
  const drawn = (name: string, side: string) =>
    [...container.querySelectorAll(`.pilo-bar .${name}`)].map((part) => part.getAttribute(side));
  expect(drawn('c-fill', 'width')).toEqual(['75%']);
  expect(drawn('c-alert', 'width')).toEqual(['46%']);
  expect(drawn('c-tick', 'x')).toEqual(['63%', '63%']);
});

const month = (at: string, value: string | null, pathValue: string | null) => ({
  month: at,
  value,
  pathValue,
  rate: value && '41.00',
  known: null,
  expected: null,
});

it('says of a curve what its table says of its last month', async () => {
  renderPage(
    <MonthCurve
      title="De 60 à 30 jours"
      sentence={undefined}
      unit="j"
      line="Valeur mesurée"
      initial={{ month: '2026-08', value: '60' }}
      target={{ month: '2027-12', value: '30' }}
      landing={null}
      months={[
        month('2026-08', '60', '60'),
        month('2026-09', '51.5', '55'),
        month('2026-10', null, '52'),
      ]}
    />,
  );
  const said = (await screen.findByRole('img', { name: /^Départ/ })).getAttribute('aria-label');
  const of = async (name: RegExp) =>
    cells((await rows()).find(({ textContent }) => name.test(textContent ?? '')) as HTMLElement);
  expect(await rows()).toHaveLength(3);
  const [value, path] = await of(/sept/);
  expect([value, path]).toEqual(['51,5', '55']);
  expect(figures(said?.replace(/ en \p{L}+\.?\s\d{4}/gu, ''))).toEqual(['60', value, path, '30']);
  expect((await of(/août/))[0]).toBe('60');
});

it('gives what was opened, committed, certified, paid and left of each row in its table', async () => {
  renderPage(
    <AmountBars
      caption="AE et CP par axe"
      head="Axe"
      rows={[
        {
          key: 'a',
          name: 'Former',
          ae: { opened: '100.00', used: '60.00', available: '40.00' },
          cp: { opened: '90.00', used: '20.00', available: '70.00' },
          certified: '30.00',
        },
      ]}
    />,
  );
  const table = await screen.findByRole('table', { hidden: true });
  expect(table).toHaveTextContent('Service fait certifié');
  expect((await rows()).map(cells)).toEqual([['100', '60', '40', '30', '90', '20', '70']]);
});

it('stacks amounts that make a whole, with the figures of their table; what makes no sense is a word', async () => {
  renderPage(
    <StackedAmounts
      sentence="58 400 € de CP risquent d’être perdus."
      caption="AE et CP de 2026, en euros"
      bars={[
        { name: 'AE', label: 'ouvertes', total: '441000.00' },
        { name: 'CP', label: 'ouverts', total: '412000.00' },
      ]}
      parts={[
        { kind: 'done', label: 'Engagé, payé', amounts: ['331600.00', '273100.00'] },
        { kind: 'plan', label: 'Demandé, attendu', amounts: ['64800.00', '68500.00'] },
        { kind: 'open', label: 'Libre, reportable', amounts: ['44600.00', '12000.00'] },
        { kind: 'risk', label: 'À risque', amounts: [null, '58400.00'] },
      ]}
    />,
  );
  const [ae, cp] = (await screen.findAllByRole('img')).map((bar) =>
    figures(bar.getAttribute('aria-label')),
  );
  const table = (await rows()).map(cells);
  expect(ae).toEqual(table.map(([first]) => first).slice(0, 3));
  expect(cp).toEqual([...table.slice(0, 3).map(([, second]) => second), table[3]?.[0]]);
  expect(cp).toEqual(['273100', '68500', '12000', '58400']);
  expect((await rows())[3]).toHaveTextContent('sans objet');
  const risk = document.querySelector('.pilo-stack .c-risk');
  expect(risk).toHaveAttribute('width', '14.175%');
});

it('draws small multiples on one scale, with the figures of their table', async () => {
  renderPage(
    <SmallMultiples
      sentence="Plus de projets en cours."
      caption="Projets par étape"
      points={['sept.', 'oct.', 'nov.']}
      series={[
        { key: 'a', name: 'Cadrage', counts: [3, 4, 5] },
        { key: 'b', name: 'Conception', counts: [1, 1, 2] },
      ]}
    />,
  );
  const drawn = (await screen.findAllByRole('img')).map((line) =>
    figures(line.getAttribute('aria-label')),
  );
  expect(drawn).toEqual((await rows()).map(cells));
  expect(drawn).toEqual([
    ['3', '4', '5'],
    ['1', '1', '2'],
  ]);
  const heights = [...document.querySelectorAll('circle')].map((dot) =>
    Number(dot.getAttribute('cy')),
  );
  expect(heights[0]).toBeLessThan(heights[1] ?? 0);
});

/** How long what was done is drawn in each bar. */
function doneWidths(compared: boolean) {
  const { container, unmount } = render(
    <StackedAmounts
      sentence="Il manquera 50 €."
      caption="À payer"
      compared={compared}
      bars={[
        { name: 'À payer', label: '', total: '200.00' },
        { name: 'CP prévus', label: '', total: '150.00' },
      ]}
      parts={[
        { kind: 'done', label: 'Prévus', amounts: ['150.00', '150.00'] },
        { kind: 'risk', label: 'Sans CP', amounts: ['50.00', null] },
      ]}
    />,
  );
  const widths = [...container.querySelectorAll('rect.c-done')]
    .map((rect) => rect.getAttribute('width'))
    .filter((width) => width?.endsWith('%'));
  unmount();
  return widths;
}

it('draws bars that are compared on the scale of the longest', () => {
  expect(doneWidths(true)).toEqual(['75.000%', '75.000%']);
  expect(doneWidths(false)).toEqual(['75.000%', '100.000%']);
});
