import { expect, it } from 'vitest';
import { refuseNamedTwice } from './groupings.ts';

const sea = (libelle: string): { regroupement: string; libelle: string } => ({ regroupement: 'mer', libelle });

it('a grouping has one name in both lists', () => {
  expect(() => {
    refuseNamedTwice({ metiers: [sea('Métiers de la mer')], activites: [sea('Filière de la mer')] }, 'x.yaml');
  }).toThrow('x.yaml, regroupements : « mer » s’appelle « Métiers de la mer » et « Filière de la mer ».');
  expect(() => {
    refuseNamedTwice({ metiers: [sea('Filière de la mer')], activites: [sea('Filière de la mer')] }, 'x.yaml');
  }).not.toThrow();
});

it('a grouping is one line of a list', () => {
  expect(() => {
    refuseNamedTwice({ metiers: [sea('Mer'), sea('Mer')], activites: [] }, 'x.yaml');
  }).toThrow('x.yaml, regroupements.metiers : « mer » y est deux fois.');
});
