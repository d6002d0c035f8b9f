import { expect, test } from 'vitest';
import { rankFindings } from './rank-findings.ts';

const row = (
  name: string,
  people: number | null,
  surete: 'comptage' | 'enquete' | 'estimation',
  dated = false,
  wider = false
) => ({ name, people, surete, dated, wider });

test('by order of magnitude of the people concerned, then the surest, then the most; unknown people last, then a larger territory, then old data', () => {
  const ranked = rankFindings([
    row('inconnu', null, 'comptage'),
    row('ancien', 90_000, 'comptage', true),
    row('de la région', 80_000, 'comptage', false, true),
    row('centaines', 999, 'comptage'),
    row('milliers estimés', 9000, 'estimation'),
    row('milliers sondés', 9999, 'enquete'),
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
    'de la région',
    'ancien'
  ]);
});
