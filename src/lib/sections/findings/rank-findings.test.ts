import { expect, test } from 'vitest';
import { rankFindings } from './rank-findings.ts';

const row = (name: string, people: number | null, surete: 'comptage' | 'sondage' | 'estimation', dated = false) => ({
  name,
  people,
  surete,
  dated
});

test('by order of magnitude of the people concerned, then the surest, then the most; unknown people and old data last', () => {
  const ranked = rankFindings([
    row('inconnu', null, 'comptage'),
    row('ancien', 90_000, 'comptage', true),
    row('centaines', 999, 'comptage'),
    row('milliers estimés', 9000, 'estimation'),
    row('milliers sondés', 9999, 'sondage'),
    row('milliers comptés', 1000, 'comptage'),
    row('plus de milliers comptés', 1001, 'comptage'),
    row('personne', 0, 'comptage')
  ]);
  expect(ranked.map(({ name }) => name)).toEqual([
    'plus de milliers comptés',
    'milliers comptés',
    'milliers sondés',
    'milliers estimés',
    'centaines',
    'personne',
    'inconnu',
    'ancien'
  ]);
});
