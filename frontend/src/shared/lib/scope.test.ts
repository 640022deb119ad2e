import { beforeEach, describe, expect, it } from 'vitest';
import {
  chooseScope,
  openScope,
  scopeAt,
  scopedHref,
  scopedSearch,
  type Here,
  type Scope,
} from './scope';

const REGION = 'REG-76';
const here = (scope: Scope | undefined, pathname: string, search: Here['search'] = {}): Here => ({
  scope,
  pathname,
  search,
  place: scope === 'place' ? pathname.split('/').at(-1) : undefined,
});
const regional = { id: 'a', region: REGION, territories: [REGION] };
const local = { id: 'b', region: REGION, territories: ['DEPT-31'] };

beforeEach(() => {
  sessionStorage.clear();
  openScope(regional);
});

describe('the territory scope', () => {
  it('leaves the lists of a person of the region whole until a territory is chosen', () => {
    expect(scopedSearch(here('list', '/projets'))).toBeUndefined();
    chooseScope('DEPT-48');
    expect(scopedSearch(here('list', '/projets', { stage: 'CADRAGE' }))).toEqual({
      stage: 'CADRAGE',
      territory: 'DEPT-48',
    });
    expect(scopedSearch(here('view', '/indicateurs/LOC-001'))).toEqual({ territoire: 'DEPT-48' });
    expect(scopedSearch(here('list', '/projets', { territory: 'DEPT-31' }))).toBeUndefined();
    expect(scopedSearch(here(undefined, '/projets/nouveau'))).toBeUndefined();
    expect(scopedSearch(here(undefined, '/aide'))).toBeUndefined();
  });

  it('begins in the département of a person who has but one, and widens by one choice', () => {
    openScope(local);
    expect(scopedSearch(here('list', '/referents'))).toEqual({ territory: 'DEPT-31' });
    expect(scopedSearch(here('list', '/referents', { vue: 'couverture' }))).toBeUndefined();
    expect(scopeAt(here('home', '/'), REGION)).toBe('DEPT-31');
    chooseScope(REGION);
    expect(scopedSearch(here('list', '/referents'))).toBeUndefined();
    expect(scopeAt(here('view', '/feuille-de-route'), REGION)).toBe(REGION);
  });

  it('is remembered for the tab, and never for the next person', () => {
    chooseScope('DEPT-48');
    openScope(regional);
    expect(scopeAt(here('view', '/feuille-de-route'), REGION)).toBe('DEPT-48');
    openScope({ ...regional, id: 'c' });
    expect(scopeAt(here('view', '/feuille-de-route'), REGION)).toBe(REGION);
  });

  it('says what the page shows, whatever was chosen before', () => {
    chooseScope('DEPT-48');
    expect(scopeAt(here('list', '/projets'), REGION)).toBe(REGION);
    expect(scopeAt(here('list', '/projets', { territory: 'DEPT-46' }), REGION)).toBe('DEPT-46');
    expect(scopeAt(here('place', '/territoires/DEPT-81'), REGION)).toBe('DEPT-81');
  });

  it('names on the home the territory of its figures, which stays one’s own', () => {
    chooseScope('DEPT-48');
    expect(scopeAt(here('home', '/'), REGION)).toBe(REGION);
    openScope(local);
    chooseScope(REGION);
    expect(scopeAt(here('home', '/'), REGION)).toBe('DEPT-31');
  });

  it('shows the same view of another territory; from the home, its page', () => {
    expect(
      scopedHref(here('list', '/projets', { stage: 'CADRAGE', page: '3' }), 'DEPT-48', REGION),
    ).toBe('/projets?stage=CADRAGE&territory=DEPT-48');
    expect(scopedHref(here('list', '/projets', { territory: 'DEPT-48' }), REGION, REGION)).toBe(
      '/projets',
    );
    expect(scopedHref(here('home', '/'), 'DEPT-48', REGION)).toBe('/territoires/DEPT-48');
    expect(scopedHref(here('home', '/'), REGION, REGION)).toBe('/');
    expect(scopedHref(here('place', '/territoires/DEPT-48'), 'DEPT-81', REGION)).toBe(
      '/territoires/DEPT-81',
    );
    expect(scopedHref(here(undefined, '/aide'), 'DEPT-81', REGION)).toBe('/aide');
  });
});
