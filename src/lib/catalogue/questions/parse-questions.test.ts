import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseQuestions, QuestionsError } from './parse-questions.ts';

/** Every problem of a file of one question that shows `shown`. */
function problemsOf(shown: string): string {
  try {
    parseQuestions(`questions:\n  - id: q\n    question: "Quoi ?"\n    montre:\n      - ${shown}\n`, 'essai');
    return '';
  } catch (error) {
    if (error instanceof QuestionsError) return error.message;
    throw error;
  }
}

test('what the catalogue has is taken, and made into what pages ask', () => {
  const { questions } = parseQuestions(
    `questions:\n  - id: q\n    question: "Quoi ?"\n    montre:\n      - requete: gpec/taux_chomage\n        de: proche\n        calculs: { quand: { pendant: trimestre } }\n        dit: ["{lieu}, {taux} {quand}[, {variation} en un an]."]\n`,
    'essai'
  );
  expect(questions[0]).toMatchObject({ id: 'q', interieur: false, montre: [{ requete: 'gpec/taux_chomage' }] });
});

test.each([
  [
    '{ requete: gpec/taux_chomages, de: proche }',
    /ligne 5 : requête « gpec\/taux_chomages » inconnue.*gpec\/taux_chomage/
  ],
  ['{ requete: gpec/taux_chomage, de: proche, dit: ["{tau} ici."] }', /« tau » n’est ni une colonne.*taux/],
  ['{ requete: gpec/taux_chomage, de: proche, dit: [{ si: { tauxx: connu }, dit: "Ici." }] }', /« tauxx »/],
  ['{ requete: gpec/taux_chomage, de: proche, figure: { titre: Taux, colonnes: [valeur] } }', /« valeur »/],
  ['{ requete: gpec/taux_chomage, de: proche, calculs: { n: { compte: { etatt: x } } } }', /« etatt »/],
  // Of the territory compared with, only when it is asked too.
  ['{ requete: gpec/taux_chomage, de: proche, dit: ["{autre_taux} là."] }', /« autre_taux »/],
  ['{ requete: gpec/taux_chomage, de: [canton] }', /ligne 5/],
  ['{ requete: gpec/taux_chomage, de: proche, titre: Taux }', /clé « titre » inconnue/]
])('%s is refused, with its line', (shown, message) => {
  expect(problemsOf(shown)).toMatch(message);
  expect(problemsOf(shown)).toMatch(/^questions\/essai\.yaml, ligne \d+ : /);
});

test('two questions of a file have two names', () => {
  const one = `  - { id: q, question: "?", montre: [{ argument: etudes }] }\n`;
  expect(() => parseQuestions(`questions:\n${one}${one}`, 'essai')).toThrow(/deux questions s’appellent « q »/);
});

test('every file of questions can be used', () => {
  const folder = join(import.meta.dirname, '../../../../questions');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names)
    expect(() => parseQuestions(readFileSync(join(folder, name), 'utf8'), name.replace('.yaml', ''))).not.toThrow();
});
