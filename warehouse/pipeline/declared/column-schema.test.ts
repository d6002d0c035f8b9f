import { expect, it } from 'vitest';
import { COLUMN, columnsOf } from './column-schema.ts';

it('declares a column a year by one line', () => {
  const said = COLUMN.parse({ annees: [2024, 2026], noms: ['Effectifs {annee}', 'eff_{annee}'], facultative: true });
  expect(columnsOf('effectifs_{annee}', said).map(({ name, headers, optional }) => [name, headers, optional])).toEqual([
    ['effectifs_2024', ['Effectifs 2024', 'eff_2024'], true],
    ['effectifs_2025', ['Effectifs 2025', 'eff_2025'], true],
    ['effectifs_2026', ['Effectifs 2026', 'eff_2026'], true]
  ]);
});

it('refuses a name without its year, which each of them would take', () => {
  expect(COLUMN.safeParse({ annees: [2024, 2026], noms: ['Effectifs'] }).error?.issues[0]?.message).toContain(
    '{annee}'
  );
});
