import { expect, test } from 'vitest';
import { REQUESTS } from '../../../../tests/support/catalogue.ts';
import { PUBLISHED } from './ask-among.ts';

test('the levels that are asked are those that each request takes', () => {
  for (const [id, levels] of Object.entries(PUBLISHED)) {
    const taken = REQUESTS.find((request) => request.id === id)?.parametres.find(({ nom }) => nom === 'territoire');
    expect([id, [...levels].sort()]).toEqual([id, [...(taken?.mailles ?? [])].sort()]);
  }
});
