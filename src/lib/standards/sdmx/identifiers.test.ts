import { expect, test } from 'vitest';
import { codeId, componentId, flowId, structureId } from './identifiers.ts';

/** By the rule told to readers: `@` is a colon, a run of `$HH` is the bytes of a text in UTF-8. */
function decoded(id: string): string {
  return id
    .replaceAll('@', ':')
    .replace(/(?:\$[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('$', ''), 'hex').toString('utf8'));
}

test('codes are identifiers of SDMX, and are read back', () => {
  expect(codeId('region:53')).toBe('region@53');
  expect(codeId('cfd:50022139')).toBe('cfd@50022139');
  expect(codeId('2022-2023')).toBe('2022-2023');
  // é is C3 A9 in UTF-8.
  expect(codeId('été $')).toBe('$C3$A9t$C3$A9$20$24');
  for (const value of [
    'a@b',
    'a$40b',
    'a:b',
    'a b',
    '$',
    '@',
    '🦪',
    'zone_emploi:5314',
    "l'Île",
    '_X',
    'a,b"c\r\n',
    '.'
  ]) {
    // Source: SDMX-ML 3.0, IDType.
    expect(codeId(value)).toMatch(/^[A-Za-z0-9_@$-]+$/);
    expect(decoded(codeId(value))).toBe(value);
  }
});

test('a request and its columns have names of SDMX', () => {
  expect(structureId('gpec/projets_recrutement')).toBe('MAILLE:GPEC_PROJETS_RECRUTEMENT(1.0)');
  // Source: SDMX-ML 3.0, NCNameIDType.
  for (const id of [flowId('cprdfop/emploi_6_12_18_24_mois'), componentId('part_6_mois')])
    expect(id).toMatch(/^[A-Za-z][A-Za-z0-9_-]*$/);
});
