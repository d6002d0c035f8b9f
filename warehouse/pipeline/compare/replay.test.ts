import { expect, test } from 'vitest';
import { parseRule } from '../../../src/lib/catalogue/findings/parse-rule.ts';
import type { FindingRule, Replay } from '../../../src/lib/catalogue/findings/rule.ts';
import { between, shown } from '../../../tests/support/made-answer.ts';
import { countReplayed, replaySeries, replayVerdict, replayVintages, type ReplayCase } from './replay.ts';

const HEAD = `
nom: Essai
titre: Essai
phrase: Essai
nature: alerte
personnes: inconnu
surete: comptage
suite: { phrase: Rien. }
exemples: { oui: {}, non: {} }
`;

function ruleOf(text: string): FindingRule & { readonly rejeu: Replay } {
  const rule = parseRule(HEAD + text, 'gpec/essai');
  if (rule.rejeu === null) throw new Error('sans rejeu');
  return { ...rule, rejeu: rule.rejeu };
}

const DIFFICULT = ruleOf(`
regle: "{haut} et {assez}"
maille: bassin
theme: recrutement
enonce: niveau
demande: { requete: gpec/difficultes_saisonnalite, millesime: annee }
seuils: { haut: { valeur: 0.7 }, assez: { valeur: 100 } }
conditions: [difficulte >= haut, projets >= assez]
rejeu: { annonce: reste, cle: [code], parmi: [projets >= assez], vrai: [difficulte >= haut] }
`);

test('vintages by hand: found rows and all rows judged, each true, false or left open at the next', () => {
  const before = [
    { code: 'vrai', ...shown('projets', 100), ...shown('difficulte', 0.7) },
    { code: 'faux', ...shown('projets', 100), ...shown('difficulte', 0.9) },
    { code: 'encadré', ...between('projets', 100, 104), ...between('difficulte', 0.7, 0.8) },
    { code: 'disparu', ...shown('projets', 200), ...shown('difficulte', 0.8) },
    { code: 'non trouvé, et vrai après', ...shown('projets', 100), ...shown('difficulte', 0.69) },
    { code: 'indécis avant', ...shown('projets', 100), ...between('difficulte', 0.6, 0.8) },
    { code: 'trop petit', ...shown('projets', 99), ...shown('difficulte', 0.9) },
    { code: 'peut-être trop petit', ...between('projets', 99, 101), ...shown('difficulte', 0.9) }
  ];
  const after = [
    { code: 'vrai', ...shown('difficulte', 0.71) },
    { code: 'faux', ...between('difficulte', 0.1, 0.69) },
    { code: 'encadré', ...between('difficulte', 0.6, 0.8) },
    { code: 'non trouvé, et vrai après', ...shown('difficulte', 0.75) },
    { code: 'indécis avant', ...shown('difficulte', 0.2) },
    { code: 'trop petit', ...shown('difficulte', 0.9) }
  ];
  const rows = replayVintages(DIFFICULT, 'bassin:1', before, after);
  expect(countReplayed(rows.filter(({ fired }) => fired))).toMatchObject({ vrais: 1, faux: 1, indecis: 2 });
  expect(countReplayed(rows.filter(({ fired }) => !fired))).toMatchObject({ vrais: 1, faux: 1, indecis: 0 });
});

test('a series by hand: each row a year before another, never twice over the same months', () => {
  const rule = ruleOf(`
regle: "{hausse} {nulle}"
maille: zone_emploi
theme: chomage
enonce: changement
demande: { requete: gpec/taux_chomage }
seuils: { hausse: { valeur: 0.005 }, nulle: { valeur: 0 } }
conditions: [variation >= hausse]
ligne: premiere
rejeu: { annonce: continue, serie: trimestre, pas: 12, vrai: [variation > nulle] }
`);
  const rows = [
    { trimestre: '2025T4', variation: 0.001 },
    { trimestre: '2025T3', variation: 0.1 },
    { trimestre: '2024T4', variation: 0.005 },
    { trimestre: '2023T4', variation: 0.006 },
    // 2022T4 is missing: what became of 2021T4 is not known, and is not read a year too late.
    { trimestre: '2021T4', variation: 0.02 },
    { trimestre: '2020T4', variation: -0.01 }
  ];
  // 2024T4 → 2025T4 true, 2023T4 → 2024T4 true, 2021T4 → 2022T4 open, 2020T4 (not found) → 2021T4 true.
  expect(replaySeries(rule, 'zone_emploi:1', rows)).toEqual(
    (
      [
        [true, 'oui'],
        [true, 'oui'],
        [true, 'indecis'],
        [false, 'oui']
      ] as const
    ).map(([fired, came]) => ({ fired, came, cluster: 'zone_emploi:1' }))
  );
});

const rows = (came: 'oui' | 'non', clusters: readonly string[]): ReplayCase[] =>
  clusters.map((cluster) => ({ fired: true, came, cluster }));
const named = (count: number, prefix: string): string[] => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

test.each([
  // Wilson at 95 %, by the closed formula: 18 of 20 is [0.699, 0.972], 60 of 100 is [0.502, 0.691], 14 of 20 is [0.481,
  // 0.855].
  ['separated above', [18, 2], [60, 40], 'mieux'],
  ['overlapping', [14, 6], [60, 40], 'pas_mieux'],
  ['separated below', [2, 18], [60, 40], 'moins_bien'],
  ['under twenty', [19, 0], [60, 40], 'trop_peu']
] as const)('%s', (_, [won, lost], [baseWon, baseLost], verdict) => {
  const counts = (vrais: number, faux: number) =>
    countReplayed([...rows('oui', named(vrais, 'a')), ...rows('non', named(faux, 'b'))]);
  expect(replayVerdict(counts(won, lost), counts(baseWon, baseLost))).toBe(verdict);
});

test('the same occupation in several places is one case', () => {
  // Nine rows of ten came true, on a hundred rows about twenty occupations: Wilson on 18 of 20, [0.699, 0.972], not on
  // 90 of 100.
  const occupations = [
    ...named(18, 'a').flatMap((one) =>
      rows(
        'oui',
        Array.from({ length: 5 }, () => one)
      )
    )
  ];
  const others = named(2, 'b').flatMap((one) =>
    rows(
      'non',
      Array.from({ length: 5 }, () => one)
    )
  );
  const counted = countReplayed([...occupations, ...others]);
  expect(counted).toMatchObject({ vrais: 90, faux: 10, cas: 20 });
  expect([counted.ic?.min, counted.ic?.max].map((bound) => bound?.toFixed(3))).toEqual(['0.699', '0.972']);
});
