import { expect, test } from 'vitest';
import { RULES } from '../../../../tests/support/finding-rules.ts';
import { REQUESTS } from '../../../../tests/support/catalogue.ts';
import { comparisonsIn } from './condition.ts';
import { judge, judgeRows } from './judge-rows.ts';
import { isParticular, mayLead } from './rule.ts';

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s finds the row that it must find, and not its neighbour',
  (_, rule) => {
    const { oui, non } = rule.exemples;
    expect(judge(rule.conditions, rule.seuils, oui)).toBe('oui');
    expect(judge(rule.conditions, rule.seuils, non)).not.toBe('oui');
    // The two are neighbours: a rule is held at each threshold by what lies on both sides of it.
    expect(Object.keys(non)).toEqual(Object.keys(oui));
  }
);

test('a row where every figure is hidden founds nothing', () => {
  for (const rule of RULES) {
    const hidden = Object.fromEntries(comparisonsIn(rule.conditions).map(({ column }) => [column, null]));
    expect(judge(rule.conditions, rule.seuils, hidden), rule.id).toBe('indecis');
  }
});

test('names of thresholds are not names of columns, and two rules have neither one name nor one title', () => {
  for (const { id, seuils, demande, jointe } of RULES) {
    const columns = REQUESTS.filter((request) => [demande.requete, jointe?.requete].some((one) => one === request.id))
      .flatMap(({ colonnes }) => colonnes)
      .map(({ nom }) => nom);
    expect(
      columns.filter((name) => name in seuils),
      id
    ).toEqual([]);
  }
  expect(new Set(RULES.map(({ titre }) => titre)).size).toBe(RULES.length);
  expect(new Set(RULES.map(({ nom }) => nom)).size).toBe(RULES.length);
});

test('what rests on a sample survey says so', () => {
  const surveys = new Set(REQUESTS.flatMap(({ id, enquete }) => (enquete ? [id] : [])));
  expect(RULES.filter(({ demande, surete }) => surveys.has(demande.requete) && surete === 'comptage')).toEqual([]);
});

test('a rule of the survey ranks nothing in its title, and reads a share of two surveys, of a hundred projects at least', () => {
  const rules = RULES.filter(({ vie }) => vie?.source.includes('bmo'));
  expect(rules.length).toBeGreaterThan(4);
  expect(
    rules.filter(({ titre }) => /\b(?:le|la|les) (?:plus|moins)\b|en tête|premier/i.test(titre)).map(({ id }) => id)
  ).toEqual([]);
  const shares = rules.filter(({ conditions }) =>
    comparisonsIn(conditions).some(({ column }) => /^(?:difficulte|saisonnalite)_tenue$/.test(column))
  );
  expect(shares.length).toBeGreaterThan(3);
  // An occupation is not seasonal whatever the noise of the survey: what is left out needs no second survey.
  const alone = rules.filter(({ conditions }) =>
    comparisonsIn(conditions).some(
      ({ column, operator }) => column === 'difficulte' || (column === 'saisonnalite' && operator === '>=')
    )
  );
  expect(alone.map(({ id }) => id)).toEqual([]);
  const hasFloor = ({ conditions, seuils }: (typeof RULES)[number]): boolean =>
    comparisonsIn(conditions).some(
      ({ column, operator, operand }) =>
        column.startsWith('projets') &&
        operator === '>=' &&
        operand.kind === 'seuil' &&
        (seuils[operand.name]?.valeur ?? 0) >= 100
    );
  expect(shares.filter((rule) => !hasFloor(rule)).map(({ id }) => id)).toEqual([]);
});

test('more projects than before is said of no fall that is less than elsewhere', () => {
  const [rule] = RULES.filter(({ id }) => id === 'gpec/demande-qui-monte-et-peine');
  if (!rule) throw new Error('règle absente');
  const row = {
    code: 'a',
    projets_moyens: 400,
    evolution_ecart: 'superieur',
    difficulte_tenue: 0.7,
    projets_difficiles: 1
  };
  const judged = (projets: number) => judgeRows(rule, [{ ...row, projets, projets_avant: 400 }])[0]?.verdict ?? 'non';
  expect([judged(380), judged(420)]).toEqual(['non', 'oui']);
});

test('an alert or a strength names the source that may be too old', () => {
  expect(RULES.filter(({ nature, vie }) => nature !== 'constat' && vie === undefined).map(({ id }) => id)).toEqual([]);
});

test('rows of two answers are joined on the key, and those that concern most people come first', () => {
  const [rule] = RULES.filter(({ id }) => id === 'gpec/specialite-en-croissance');
  if (!rule) throw new Error('règle absente');
  const judged = judgeRows(
    rule,
    [
      { code: 'a', indice: 1.6, effectif: 10 },
      { code: 'b', indice: 4, effectif: 20 },
      { code: 'c', indice: null, indice_min: 2, indice_max: 3, effectif: 30 },
      { code: 'seul', indice: 9, effectif: 40 }
    ],
    ['a', 'b', 'c'].map((code) => ({ code, effectif: 1, effectif_depart: 200, evolution: 0.03 }))
  );
  expect(judged.map(({ row, verdict, bounded }) => [row['code'], row['effectif'], verdict, bounded])).toEqual([
    ['c', 30, 'oui', true],
    ['b', 20, 'oui', false],
    ['a', 10, 'oui', false]
  ]);
});

test('a fact leads without a record; a survey, a gap or a change only where what it announced came true more often', () => {
  const none = null;
  const better = { verdict: 'mieux' } as const;
  const same = { verdict: 'pas_mieux' } as const;
  for (const replayed of [none, same]) {
    expect(mayLead({ enonce: 'niveau', surete: 'comptage' }, replayed)).toBe(true);
    expect(mayLead({ enonce: 'niveau', surete: 'enquete' }, replayed)).toBe(false);
    expect(mayLead({ enonce: 'changement', surete: 'comptage' }, replayed)).toBe(false);
  }
  expect(mayLead({ enonce: 'niveau', surete: 'enquete' }, better)).toBe(true);
});

test('a finding is particular where one judged territory in five has it at most, or when it is a gap', () => {
  const found = (yes: number, no: number, silent = 0) => ({
    territoires: [
      ...Array.from({ length: yes }, () => 'releve' as const),
      ...Array.from({ length: no }, () => 'rien' as const),
      ...Array.from({ length: silent }, () => 'non_juge' as const)
    ].map((etat, at) => ({ territoire: `bassin:${at}`, nom: 'Un bassin', etat, constats: etat === 'releve' ? 1 : 0 }))
  });
  const level = { enonce: 'niveau' } as const;
  expect([found(2, 8), found(3, 7), found(5, 21), found(6, 20)].map((record) => isParticular(level, record))).toEqual([
    true,
    false,
    true,
    false
  ]);
  // Who is not judged is no peer; of fewer than ten, no share is told.
  expect(
    [found(2, 7, 30), found(4, 0), found(10, 0), found(0, 0, 9)].map((record) => isParticular(level, record))
  ).toEqual([true, true, false, true]);
  expect(isParticular({ enonce: 'ecart' }, found(12, 0))).toBe(true);
});
