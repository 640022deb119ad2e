import { beforeEach, describe, expect, it } from 'vitest';
import { chooseScope, openScope, scopeAt, scopedHref, scopedSearch } from './scope';

const REGION = 'REG-76';
const regional = { id: 'a', region: REGION, territories: [REGION] };
const local = { id: 'b', region: REGION, territories: ['DEPT-31'] };

beforeEach(() => {
  sessionStorage.clear();
  openScope(regional);
});

describe('the territory scope', () => {
  it('leaves the lists of a person of the region whole until a territory is chosen', () => {
    expect(scopedSearch('/projets', {})).toBeUndefined();
    chooseScope('DEPT-48');
    expect(scopedSearch('/projets', { stage: 'CADRAGE' })).toEqual({
      stage: 'CADRAGE',
      territory: 'DEPT-48',
    });
    expect(scopedSearch('/indicateurs/LOC-001', {})).toEqual({ territoire: 'DEPT-48' });
    expect(scopedSearch('/projets', { territory: 'DEPT-31' })).toBeUndefined();
    expect(scopedSearch('/projets/nouveau', {})).toBeUndefined();
    expect(scopedSearch('/aide', {})).toBeUndefined();
  });

  it('begins in the département of a person who has but one, and widens by one choice', () => {
    openScope(local);
    expect(scopedSearch('/referents', {})).toEqual({ territory: 'DEPT-31' });
    expect(scopedSearch('/referents', { vue: 'couverture' })).toBeUndefined();
    expect(scopeAt('/', {}, REGION)).toBe('DEPT-31');
    chooseScope(REGION);
    expect(scopedSearch('/referents', {})).toBeUndefined();
    expect(scopeAt('/', {}, REGION)).toBe(REGION);
  });

  it('is remembered for the tab, and never for the next person', () => {
    chooseScope('DEPT-48');
    openScope(regional);
    expect(scopeAt('/', {}, REGION)).toBe('DEPT-48');
    openScope({ ...regional, id: 'c' });
    expect(scopeAt('/', {}, REGION)).toBe(REGION);
  });

  it('says what the page shows, whatever was chosen before', () => {
    chooseScope('DEPT-48');
    expect(scopeAt('/projets', {}, REGION)).toBe(REGION);
    expect(scopeAt('/projets', { territory: 'DEPT-46' }, REGION)).toBe('DEPT-46');
    expect(scopeAt('/territoires/DEPT-81', {}, REGION)).toBe('DEPT-81');
  });

  it('shows the same view of another territory; from the home, its page', () => {
    expect(scopedHref('/projets', { stage: 'CADRAGE', page: '3' }, 'DEPT-48', REGION)).toBe(
      '/projets?stage=CADRAGE&territory=DEPT-48',
    );
    expect(scopedHref('/projets', { territory: 'DEPT-48' }, REGION, REGION)).toBe('/projets');
    expect(scopedHref('/', {}, 'DEPT-48', REGION)).toBe('/territoires/DEPT-48');
    expect(scopedHref('/', {}, REGION, REGION)).toBe('/');
    expect(scopedHref('/territoires/DEPT-48', {}, 'DEPT-81', REGION)).toBe('/territoires/DEPT-81');
    expect(scopedHref('/aide', {}, 'DEPT-81', REGION)).toBe('/aide');
  });
});
