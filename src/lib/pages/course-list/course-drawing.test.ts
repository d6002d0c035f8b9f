import { expect, test } from 'vitest';
import { madeAnswer, madeColumn } from '../../../../tests/support/made-answer.ts';
import { courseFigure, findingOf, isSaid, linesOf, type CourseOutcomes } from './course-drawing.ts';
import type { CourseMap } from './course-map.ts';

const ALL = { diplome: '', domaine: '', voie: '', garder: '' };

/** Courses by their code: how many pupils, and what the test of their outcome says. */
function outcomesOf(...rows: readonly (readonly [string, number | null, string, string?])[]): CourseOutcomes {
  return madeAnswer({
    requete: {
      graphique: {
        type: 'essaim',
        ...{ x: 'ecart', y: 'diplome', ordre: 'niveau', taille: 'effectif' },
        ...{ teste: 'devenir', etiquette: 'formation', facette: 'voie' }
      }
    },
    colonnes: [
      ...['code', 'formation', 'diplome', 'domaine', 'voie'].map((name) => madeColumn(name, 'dimension')),
      madeColumn('effectif', 'mesure'),
      madeColumn('devenir', 'taux', { ecart: true }),
      madeColumn('ecart', 'difference')
    ],
    lignes: rows.map(([code, effectif, gap, voie = 'scolaire']) => ({
      ...{ code, formation: code.slice(4), diplome: 'CAP', niveau: 3, domaine: 'Essai', voie, effectif },
      ...{ devenir: effectif === null ? null : 0.8, devenir_ecart: gap, ecart: effectif === null ? null : 0.1 }
    }))
  });
}

function listOf(...rows: readonly (readonly [string, string, string, number, number?])[]): CourseMap {
  return madeAnswer({
    lignes: rows.map(([code, proposition, decide, lus, classe]) => ({
      ...{ code, proposition, decide, lus, classe_haute: classe ?? null, ecart: 0.1 },
      emploi_ailleurs: code === 'cfd:00000003' ? 'emploi au-dessus d’ailleurs' : 'emploi comme ailleurs',
      ...{ entrants: code === 'cfd:00000002' ? 8 : 10, places_comparees: 10 }
    }))
  });
}

const OUTCOMES = outcomesOf(
  ['cfd:00000001', 500, 'non_significatif'],
  ['cfd:00000002', 20, 'inferieur'],
  ['cfd:00000003', 30, 'non_significatif'],
  ['cfd:00000003', null, 'non_teste', 'apprentissage']
);
const LIST = listOf(
  ['cfd:00000001', 'ne pas conclure', 'non lu : demande, remplissage, emploi, tension', 0, 4],
  ['cfd:00000002', 'ne pas conclure', 'contre : places vides ; non lu : emploi', 1, 3],
  ['cfd:00000003', 'ouvrir', 'pour : demande forte, places prises ; non lu : tension', 3]
);
const lines = linesOf(OUTCOMES, LIST, ALL);
const codes = (kept: Partial<typeof ALL>): string[] =>
  linesOf(OUTCOMES, LIST, { ...ALL, ...kept }).map(({ code, voie }) => `${code ?? ''} ${voie ?? ''}`);

test('what is proposed comes first, then what is sure, then the largest', () => {
  expect(lines.map(({ code, voie }) => [code, voie])).toEqual([
    ['cfd:00000003', 'scolaire'],
    ['cfd:00000003', 'apprentissage'],
    ['cfd:00000001', 'scolaire'],
    ['cfd:00000002', 'scolaire']
  ]);
  expect(lines.map(isSaid)).toEqual([true, true, false, false]);
});

test('a reader keeps a route, the courses of a tense occupation, or those that have free places', () => {
  expect(codes({ voie: 'apprentissage' })).toEqual(['cfd:00000003 apprentissage']);
  expect(codes({ garder: 'tension' })).toEqual(['cfd:00000001 scolaire']);
  expect(codes({ garder: 'places' })).toEqual(['cfd:00000002 scolaire']);
  expect(codes({ diplome: 'BTS' })).toEqual([]);
  // A choice that is of no list keeps everything.
  expect(codes({ garder: 'autre' })).toHaveLength(4);
});

test('the finding counts the courses that the list sets apart, once for two routes, and none that it acquits', () => {
  // The second is under its diploma by the other test, and « emploi comme ailleurs » in the list.
  expect(findingOf(lines)).toBe('1 formation dont l’emploi est nettement au-dessus d’ailleurs, 0 nettement au-dessous');
  expect(findingOf(lines.filter(({ code }) => code !== 'cfd:00000003'))).toBe(
    'L’emploi d’aucune formation ne se distingue nettement de celui de la même ailleurs'
  );
});

test('every course has its disc; the list says in five columns those that are told of, then all', () => {
  const figure = courseFigure(OUTCOMES, lines, false);
  expect(figure.drawing?.wide.match(/<circle/g)).toHaveLength(3);
  expect(figure.table.columns).toHaveLength(5);
  expect(figure.table.left).toBe(2);
  expect(figure.table.rows[0]?.[0]).toEqual({ text: '00000003 (CAP, scolaire)', href: '/formations/cfd:00000003' });
  expect(figure.table.rows.map((row) => row[4]?.text)).toEqual([
    '3 sur 4, à ouvrir ; pour : demande forte, places prises',
    '3 sur 4, à ouvrir ; pour : demande forte, places prises'
  ]);
  expect(courseFigure(OUTCOMES, lines, true).table.rows).toHaveLength(4);
});
