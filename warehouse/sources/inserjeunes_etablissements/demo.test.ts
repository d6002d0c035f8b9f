import { expect, it } from 'vitest';
import { demoFiles } from '../../../tests/support/demo-files.ts';

const { bytes } = demoFiles();

it('writes each year of school outcomes with its own header', () => {
  const header = (name: string): string =>
    bytes(`inserjeunes/depp-2022-etablissements-${name}.csv`).toString().split('\n')[0] ?? '';
  expect(header('2018_2019-pro')).toBe(
    '"n°UAI de l\'établissement";"Libellé de l\'établissement";"Région";;;"Taux";"Taux attendu";"Valeur ajoutée";;;'
  );
  expect(header('2019_2020-apprentissage').split(';')).toHaveLength(9);
  expect(header('2022_2023-apprentissage').endsWith('Part des autres situations \r')).toBe(true);
  expect(bytes('inserjeunes/depp-2022-etablissements-2022_2023-pro.csv').toString()).toContain(';nd;nd;nd');
});
