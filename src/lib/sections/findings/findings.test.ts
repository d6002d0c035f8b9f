import { expect, test } from 'vitest';
import { madePlace } from '../../../../tests/support/made-place.ts';
import type { Context, Finding } from '../section.ts';
import type { RuleOutcome } from './judge-rule.ts';
import { oneEach } from './findings.ts';

const finding = (id: string, about: string | null): Finding => ({
  id,
  about,
  kind: 'alerte',
  title: about ?? id,
  sentence: '',
  rule: '',
  people: null,
  sureness: '',
  next: '',
  links: [],
  decision: '',
  dated: false,
  recent: true,
  theme: 'recrutement'
});

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
