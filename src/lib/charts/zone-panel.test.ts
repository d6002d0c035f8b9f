import { describe, expect, it } from 'vitest';
import type { Answer } from '../catalogue/api/answer.ts';
import type { ZoneDocument } from '../catalogue/api/documents.ts';
import { between, madeAnswer, madeColumn, madeSource, secret, shown } from '../../../tests/support/made-answer.ts';
import { zonePanel } from './zone-panel.ts';

const ZONE = {
  surface_km2: 42.3,
  population: 1234,
  cellules: 57,
  resolution: 8,
  contigue: false,
  territoires: [],
  contour: { type: 'MultiPolygon', coordinates: [] }
} as unknown as ZoneDocument;
const columns = ['valeur', 'pour_mille'].map((nom) =>
  madeColumn(nom, 'mesure', { type: 'entier', protege: true, bornes: true })
);
const measure = (indicateur: string, value: object, rate: object) => ({
  indicateur,
  millesime: '2024',
  niveau: 'commune',
  mode: 'observé',
  ...value,
  ...rate
});

function portrait(seekers: object, rate: object): Answer {
  return madeAnswer({
    colonnes: columns,
    lignes: [measure('Habitants', shown('valeur', 1234), secret('pour_mille')), measure('Demandeurs', seekers, rate)],
    sources: [
      madeSource('inscrits', { titre: 'Inscrits', millesime_demande: 'décembre 2024' }),
      madeSource('cog', { referentiel: true })
    ]
  });
}

function coverage(value: object): Answer {
  return madeAnswer({
    colonnes: [madeColumn('couverture', 'taux', { protege: true, bornes: true })],
    lignes: [{ ...value }],
    sources: [madeSource('inscrits', { titre: 'Inscrits' }), madeSource('places', { titre: 'Places' })]
  });
}

describe('the panel of a zone', () => {
  const panel = zonePanel({
    zone: ZONE,
    portrait: [
      portrait(between('valeur', 3, 9), between('pour_mille', 2, 7)),
      portrait(shown('valeur', 5000), shown('pour_mille', 50))
    ],
    training: [coverage(shown('couverture', 0.5)), coverage(shown('couverture', 0.8))],
    reception: [coverage(shown('couverture', 0.7)), coverage(shown('couverture', 0.9))],
    covering: madeAnswer({
      colonnes: [madeColumn('part', 'taux')],
      lignes: [
        { nom: 'Rennes', part: 0.92 },
        { nom: 'Fougères', part: 0.08 }
      ]
    })
  });
  const texts = panel.table.rows.map((row) => row.map(({ text }) => text.replaceAll(/[\u202f\u00a0]/g, ' ')));

  it('has a row per indicator, then the two shares of inhabitants', () => {
    expect(texts.map(([name]) => name)).toEqual([
      'Habitants, 2024',
      'Demandeurs, 2024',
      'À 10 km au plus d’une formation',
      'À 10 km au plus d’un lieu d’accueil'
    ]);
    expect(texts[1]).toEqual(['Demandeurs, 2024', '3 à 9', '2 à 7', '50', 'commune']);
    expect(texts[0]?.slice(2, 4)).toEqual(['///', '///']);
  });

  it('names the basins that a survey by basin is taken from, with the share of its inhabitants in each', () => {
    expect(panel.basins?.replaceAll(/[\u202f\u00a0]/g, ' ')).toBe(
      'Publiés par bassin d’emploi, les projets de recrutement de la zone sont une estimation au prorata des habitants, d’après ceux des bassins qui la couvrent : Rennes (92 % des habitants de la zone), Fougères (8 %).'
    );
  });

  it('explains every sign that stands in it, and no other', () => {
    expect(panel.table.signs.map(({ sign }) => sign).toSorted()).toEqual(['///', 'x à y']);
    expect(texts.flat()).not.toContain('s');
  });

  it('names each file once, with the vintage asked of it, and no code list', () => {
    expect(panel.source).toBe('P, Inscrits, décembre 2024 ; P, Places, 2025');
  });

  it('says that a zone is in several pieces', () => {
    expect([panel.title, panel.facts].map((text) => text.replaceAll('\u202f', ' '))).toEqual([
      'Zone de 42,3 km²',
      '1 234 habitants, 57 hexagones de résolution 8, en plusieurs morceaux'
    ]);
  });
});
