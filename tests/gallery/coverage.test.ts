import { describe, expect, it } from 'vitest';
import { type MapSpec } from '../../src/lib/catalogue/request/header.ts';
import { CHART_TYPES } from '../../src/lib/catalogue/request/vocabulary.ts';
import { drawingKind } from '../../src/lib/charts/drawing-kind.ts';
import { GAPS } from '../../src/lib/disclosure/gap.ts';
import { STATUS_CODES } from '../../src/lib/disclosure/status.ts';
import { REQUESTS } from '../support/catalogue.ts';
import { DRAWINGS } from './examples.ts';
import { kindOf, MARKS } from './marks.ts';

/** A kind of map that is added is a type error here. */
const MAPS: Readonly<Record<MapSpec['type'], true>> = { hexagones: true, points: true };
const KINDS = [...CHART_TYPES, ...Object.keys(MAPS)];
const answers = DRAWINGS.map(({ answer }) => answer());

/** `barres.couleur`: the options that a header gives to its drawing. */
function optionsOf(spec: { readonly type: string } | null | undefined): string[] {
  return spec ? Object.keys(spec).map((option) => `${spec.type}.${option}`) : [];
}

describe('the gallery', () => {
  it('has an example of each kind of drawing, and a rule for its marks', () => {
    expect([...new Set(answers.map(kindOf))].toSorted()).toEqual(KINDS.toSorted());
    expect(Object.keys(MARKS).toSorted()).toEqual(KINDS.toSorted());
    expect(answers.filter(({ requete }) => drawingKind(requete) === null)).toEqual([]);
  });

  it('shows each option that a request of the catalogue gives to its drawing', () => {
    const shown = new Set(
      answers.flatMap(({ requete }) => [...optionsOf(requete.graphique), ...optionsOf(requete.carte)])
    );
    const used = REQUESTS.flatMap(({ graphique, carte }) => [...optionsOf(graphique), ...optionsOf(carte)]);
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((option) => !shown.has(option))).toEqual([]);
  });

  it('shows each status of a figure, and each place of a tested rate', () => {
    const written = new Set(
      answers.flatMap(({ colonnes, lignes }) =>
        lignes.flatMap((row) => colonnes.flatMap(({ nom }) => [row[`${nom}_statut`], row[`${nom}_ecart`]]))
      )
    );
    expect([...STATUS_CODES, ...GAPS].filter((code) => !written.has(code))).toEqual([]);
  });

  it('names each example once, and says in a sentence when it is drawn', () => {
    for (const field of ['title', 'when'] as const)
      expect(new Set(DRAWINGS.map((shown) => `${shown.name.split('-')[0] ?? ''} ${shown[field]}`)).size).toBe(
        DRAWINGS.length
      );
    expect(DRAWINGS.filter(({ when }) => !/^[A-ZÉ].+\.$/.test(when)).map(({ name }) => name)).toEqual([]);
    expect(DRAWINGS.filter(({ answer }) => !answer().sources.every(({ synthetique }) => synthetique))).toEqual([]);
  });
});
