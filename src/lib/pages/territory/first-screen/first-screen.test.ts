import { expect, test } from 'vitest';
import { madeFinding } from '../../../../../tests/support/made-finding.ts';
import type { Finding, Section } from '../../section.ts';
import { highlightsOf } from './first-screen.ts';

const finding = (title: string, kind: Finding['kind'], theme: Finding['theme']): Finding =>
  madeFinding({ id: `gpec/${title}`, title, kind, theme });
const section = (findings: Finding[]): Section[] => [
  { id: 'constats', question: '', sentences: ['Rien de récent n’est lu ici sur l’accès.'], figures: [], findings }
];
const titles = (findings: Finding[]): string[] => highlightsOf(section(findings)).highlights.map(({ title }) => title);

test('three findings, in the order of the section, what calls for an act first', () => {
  expect(
    titles([
      finding('saison', 'constat', 'recrutement'),
      finding('a', 'alerte', 'recrutement'),
      finding('b', 'force', 'recrutement'),
      finding('c', 'alerte', 'recrutement')
    ])
  ).toEqual(['a', 'b', 'c']);
});

test('a second theme takes the last place, when the place has one', () => {
  expect(
    titles([
      finding('a', 'alerte', 'recrutement'),
      finding('b', 'alerte', 'recrutement'),
      finding('c', 'alerte', 'recrutement'),
      finding('d', 'alerte', 'chomage')
    ])
  ).toEqual(['a', 'b', 'd']);
});

test('fewer than three: what has no recent figure is named, and not otherwise', () => {
  const lack = (count: number): string =>
    highlightsOf(section(Array.from({ length: count }, (_, at) => finding(String(at), 'alerte', 'recrutement'))))
      .highlightsLack;
  expect([lack(0), lack(2), lack(3)]).toEqual([
    'Rien de récent n’est lu ici sur l’accès.',
    'Rien de récent n’est lu ici sur l’accès.',
    ''
  ]);
});
