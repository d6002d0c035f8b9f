import { expect, test } from 'vitest';
import { madeFinding } from '../../../../tests/support/made-finding.ts';
import { madePlace } from '../../../../tests/support/made-place.ts';
import type { Context, Finding } from '../section.ts';
import type { RuleOutcome } from './judge-rule.ts';
import { oneEach, shownOf } from './findings.ts';

const finding = (id: string, about: string | null): Finding => madeFinding({ id, about, title: about ?? id });

test('an occupation is told once, by the rule that comes first; the last of a rule says how many others it finds', () => {
  const outcomes = [
    { rule: { id: 'gpec/difficile' }, found: [1, 2, 3, 4, 5] },
    { rule: { id: 'gpec/tension' }, found: [1, 2] }
  ] as unknown as RuleOutcome[];
  const context = { place: madePlace('region:53', 'Bretagne', 'en Bretagne') } as Context;
  const told = oneEach(
    [
      finding('gpec/difficile', 'Aides-soignants'),
      finding('gpec/tension', 'Aides-soignants'),
      finding('gpec/difficile', 'Maçons'),
      finding('gpec/tension', 'Soudeurs')
    ],
    outcomes,
    context
  );
  expect(told.map(({ id, about, others }) => [id, about, others?.count])).toEqual([
    ['gpec/difficile', 'Aides-soignants', undefined],
    ['gpec/difficile', 'Maçons', 3],
    ['gpec/tension', 'Soudeurs', 1]
  ]);
});

test('four findings of a kind are shown, and the first of each theme whatever its rank', () => {
  const told = ['a', 'b', 'c', 'd', 'e'].map((about) => finding('gpec/difficile', about));
  const unemployment = madeFinding({ id: 'gpec/chomage', title: 'chômage', theme: 'chomage' });
  const lower = madeFinding({ id: 'gpec/chomage-bis', title: 'chômage aussi', theme: 'chomage' });
  const fact = madeFinding({ id: 'gpec/saison', title: 'saison', kind: 'constat' });
  expect(shownOf([...told, unemployment, lower, fact]).map(({ title }) => title)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'chômage',
    'saison'
  ]);
});
