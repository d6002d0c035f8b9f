import { expect, test } from 'vitest';
import { rankFindings } from './rank-findings.ts';

const row = (name: string, people: number | null, surete: 'comptage' | 'enquete' | 'estimation', dated = false) => ({
  name,
  people,
  surete,
  dated
});

test('by people times certainty; unknown people after them, then old data', () => {
  const ranked = rankFindings([
    row('inconnu', null, 'comptage'),
    row('ancien', 90_000, 'comptage', true),
    // A quarter of 5 000 is 1 250; half of 1 900 is 950.
    row('enquête, 1 250', 5000, 'enquete'),
    row('estimés, 950', 1900, 'estimation'),
    row('comptés, 1 000', 1000, 'comptage'),
    row('comptés, 1 300', 1300, 'comptage'),
    row('personne', 0, 'comptage')
  ]);
  expect(ranked.map(({ name }) => name)).toEqual([
    'comptés, 1 300',
    'enquête, 1 250',
    'comptés, 1 000',
    'estimés, 950',
    'personne',
    'inconnu',
    'ancien'
  ]);
});
