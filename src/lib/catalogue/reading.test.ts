import { expect, test } from 'vitest';
import type { AnswerColumn, AnswerRow } from './answer.ts';
import { readRow } from './reading.ts';

const column = (nom: string, more: Partial<AnswerColumn> = {}): AnswerColumn => ({
  nom, libelle: nom, role: 'mesure', type: 'entier', unite: null, protege: true, bornes: true, ic: false, visible: false, ecart: false, de: null, ...more
});

function read(template: string, row: AnswerRow): string {
  const columns = [column('x'), column('rang', { role: 'rang' }), column('t', { role: 'taux', type: 'decimal', ecart: true })];
  return readRow(template, { columns, row, parameters: { territoire: 'en Bretagne' }, statusWords: (code) => `[${code}]`, gapWords: (code) => `<${code}>` }).replaceAll('\u202f', ' ');
}

test.each([
  ['shown', { x: 1200, x_statut: 'diffuse' }, '1 200'],
  ['provisional', { x: 1200, x_statut: 'provisoire' }, '1 200 ([provisoire])'],
  ['bounded', { x: null, x_min: 3, x_max: 8, x_statut: 'intervalle' }, 'Entre 3 et 8'],
  ['secret between bounds', { x: null, x_min: 0, x_max: 8, x_statut: 'secret' }, 'Entre 0 et 8 ([secret])'],
  ['secret', { x: null, x_min: null, x_max: null, x_statut: 'secret' }, '[secret]']
])('%s', (_, row, expected) => {
  expect(read('{x}', row)).toBe(expected);
});

test('a rank, and a gap where the rate is tested only', () => {
  const row = { rang: null, rang_min: 3, rang_max: 5, rang_statut: 'intervalle', t: 0.5, t_min: 0.5, t_max: 0.5, t_statut: 'diffuse', t_ecart: 'superieur' };
  expect(read('{territoire}, {rang} ; {t} ({t_ecart}).', row)).toBe('En Bretagne, entre 3ᵉ et 5ᵉ ; 50,0 % (<superieur>).');
  expect(read('{x_ecart}', row)).toBe('Non précisé');
});
