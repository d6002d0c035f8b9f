import { describe, expect, test } from 'vitest';
import { HeaderError, parseRequestFile } from './parse-header.ts';

const GOOD = `/*---
titre: Essai
question: Combien ?
code: T1
notes: [une, deux]
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region }
  annee: { domaine: millesimes.bmo, defaut: dernier }
  detail: { domaine: choix, valeurs: { a: Le premier, b: Le second }, defaut: a }
  seuil: { domaine: entier, min: 0, max: 9, defaut: 3 }
colonnes:
  metier: { role: dimension, libelle: Métier }
  projets: { role: mesure, libelle: Projets }
  difficiles: { role: mesure, libelle: Difficiles }
  part: { role: taux, de: [difficiles, projets], partie: true, libelle: Part }
graphique: { type: barres, x: projets, y: metier }
lecture: "{territoire}, {part} en {annee}."
---*/
select 1
`;

function problemsOf(text: string): string[] {
  try {
    parseRequestFile(text, 'queries/gpec/essai.sql');
  } catch (error) {
    expect(error).toBeInstanceOf(HeaderError);
    return error instanceof Error ? error.message.split('\n') : [];
  }
  return [];
}

test('a good file gives a typed header and its select', () => {
  const { header, sql } = parseRequestFile(GOOD, 'x.sql');
  expect(sql).toBe('select 1');
  expect(header.parametres.detail?.valeurs).toEqual([
    { valeur: 'a', libelle: 'Le premier' },
    { valeur: 'b', libelle: 'Le second' }
  ]);
  expect(header.parametres.seuil?.defaut).toBe('3');
  expect(header.parametres.territoire?.libelle).toBe('territoire');
  expect(header.colonnes.part?.de).toEqual(['difficiles', 'projets']);
  expect(parseRequestFile(GOOD.replaceAll('\n', '\r\n'), 'x.sql').header).toEqual(header);
});

test('derived columns: a quotient, ranks of a measure and of a rate, a tested rate named in the sentence', () => {
  const derived = GOOD.replace(
    ', libelle: Part }',
    `, test: { contre: [difficiles, projets], contient: true }, libelle: Part }
  indice: { role: quotient, de: [difficiles, projets, difficiles, projets], contient: true, libelle: Indice }
  rang: { role: rang, de: [projets], libelle: Rang }
  rang_part: { role: rang, de: [part], ordre: croissant, libelle: Rang de la part }`
  ).replace('{part}', '{part} ({part_ecart}), {rang}');
  const { header } = parseRequestFile(derived, 'x.sql');
  expect(header.colonnes.part?.test).toEqual({ contre: ['difficiles', 'projets'], contient: true });
  expect(header.colonnes.rang_part).toMatchObject({ de: ['part'], ordre: 'croissant' });
});

test('a change may be of rates, as the gap of a territory to its reference; never of another change', () => {
  const changes = (of: string): string =>
    GOOD.replace(
      ', libelle: Part }',
      `, libelle: Part }\n  hausse: { role: evolution, de: [part, part], libelle: Hausse }\n  autre: { role: evolution, de: [${of}, part], libelle: Autre }`
    );
  expect(parseRequestFile(changes('part'), 'x.sql').header.colonnes.hausse?.de).toEqual(['part', 'part']);
  expect(() => parseRequestFile(changes('hausse'), 'x.sql')).toThrow(/« hausse » n’est pas une mesure, un taux/);
});

describe('each mistake has its line and its remedy', () => {
  test.each([
    ['no header', 'select 1', /essai\.sql:1: en-tête absent.*commencez/],
    ['an unclosed header', GOOD.replace('---*/', ''), /:1: en-tête absent/],
    [
      'broken YAML',
      GOOD.replace('question: Combien ?', 'question: a: b: c'),
      /essai\.sql:3: YAML illisible.*guillemets/
    ],
    ['a missing title', GOOD.replace('titre: Essai', 'formule: x'), /titre : un texte est attendu/],
    [
      'an unknown key',
      GOOD.replace('code: T1', 'code: T1\ncouleur: rouge'),
      /essai\.sql:5: clé « couleur » inconnue ; clés possibles : titre/
    ],
    [
      'an unknown audience',
      GOOD.replace('code: T1', 'code: T1\npublics: [élus]'),
      /essai\.sql:5: publics, élément 1 : « élus » inconnu ; possibles : planificateurs/
    ],
    [
      'a comma that cuts a label',
      GOOD.replace('libelle: Projets }', 'libelle: Projets, tous métiers }'),
      /:13: colonnes\.projets : clé « tous métiers » inconnue.*guillemets/
    ],
    [
      'an unknown domain',
      GOOD.replace('domaine: entier', 'domaine: nombre'),
      /:10: parametres\.seuil\.domaine : « nombre » inconnu ; possibles : territoires/
    ],
    [
      'an unknown level',
      GOOD.replace('[region]', '[canton]'),
      /:7: parametres\.territoire\.mailles, élément 1 : « canton » inconnu ; possibles : pays, .*planifiees/
    ],
    [
      'a choice without values',
      GOOD.replace('valeurs: { a: Le premier, b: Le second }, ', ''),
      /un choix demande ses valeurs/
    ],
    ['a default outside its choice', GOOD.replace('defaut: a }', 'defaut: c }'), /« c » absent des valeurs/],
    ['neither default nor optional', GOOD.replace(', defaut: dernier', ''), /:8: « annee » : donnez un defaut/],
    ['a reserved name', GOOD.replace('  seuil:', '  format:'), /« format » est réservé/],
    ['a name with an accent', GOOD.replace('  seuil:', '  années:'), /en minuscules sans accent/],
    [
      'an unknown role',
      GOOD.replace('role: dimension', 'role: clef'),
      /:12: colonnes\.metier\.role : « clef » inconnu ; possibles : dimension/
    ],
    [
      'a rate without operands',
      GOOD.replace('de: [difficiles, projets], ', ''),
      /role: taux demande de: \[numérateur, dénominateur\]/
    ],
    [
      'a quotient of two columns',
      GOOD.replace('role: taux, de: [difficiles, projets], partie: true', 'role: quotient, de: [difficiles, projets]'),
      /:15: « part » : role: quotient demande de: \[partie de la zone, tout de la zone/
    ],
    [
      'a quotient with the options of a rate',
      GOOD.replace(
        'role: taux, de: [difficiles, projets], partie: true',
        'role: quotient, de: [difficiles, projets, projets, projets], partie: true'
      ),
      /partie va avec role: taux, pas avec role: quotient/
    ],
    [
      'a nested part that is not a part',
      GOOD.replace('partie: true', 'emboite: true'),
      /emboite : true, avec partie: true/
    ],
    [
      'a nested part with its rest',
      GOOD.replace('partie: true', 'partie: true, emboite: true, reste: projets'),
      /emboite : true, avec partie: true et sans reste/
    ],
    ['a base without threshold', GOOD.replace('partie: true', 'base: projets'), /base demande seuil/],
    [
      'a threshold on a difference',
      GOOD.replace(
        'role: taux, de: [difficiles, projets], partie: true',
        'role: difference, de: [difficiles, projets], seuil: 3'
      ),
      /seuil va avec role: taux ou quotient, pas avec role: difference/
    ],
    [
      'a rank of a dimension that is not there',
      GOOD.replace('role: taux, de: [difficiles, projets], partie: true', 'role: rang, de: [absent]'),
      /« absent » n’est pas une mesure/
    ],
    [
      'a difference of differences',
      GOOD.replace('role: taux, de: [difficiles, projets], partie: true', 'role: difference, de: [projets, part]'),
      /« part » n’est pas une mesure/
    ],
    [
      'a growth from nothing',
      GOOD.replace('role: taux, de: [difficiles, projets], partie: true', 'role: evolution, de: [projets]'),
      /role: evolution demande de: \[valeur, valeur antérieure\]/
    ],
    [
      'a rank in no order',
      GOOD.replace(
        'role: taux, de: [difficiles, projets], partie: true',
        'role: rang, de: [projets], ordre: alphabetique'
      ),
      /:15: colonnes\.part\.ordre : « alphabetique » inconnu ; possibles : croissant, decroissant/
    ],
    [
      'operands of a measure',
      GOOD.replace('role: mesure, libelle: Projets', 'role: mesure, de: [difficiles], libelle: Projets'),
      /:13: « projets » : de va avec role: taux, quotient, difference, evolution, rang/
    ],
    [
      'a test against nothing',
      GOOD.replace('partie: true', 'partie: true, test: oui'),
      /test : \{ contre: \[numérateur/
    ],
    [
      'a test against a column that is not there',
      GOOD.replace('partie: true', 'partie: true, test: { contre: [difficiles, total] }'),
      /« total » n’est pas une colonne/
    ],
    [
      'a test of what is not a proportion',
      GOOD.replace('partie: true', 'test: { contre: [difficiles, projets] }'),
      /test demande partie: true/
    ],
    [
      'a test on a survey',
      GOOD.replace('code: T1', 'code: T1\nenquete: true').replace(
        'partie: true',
        'partie: true, test: { contre: [difficiles, projets] }'
      ),
      /:16: test : cette requête lit une enquête \(enquete: true\)/
    ],
    [
      'a survey that may be',
      GOOD.replace('code: T1', 'code: T1\nenquete: peut-être'),
      /enquete : true pour une enquête/
    ],
    [
      'a sentence about a gap that is not tested',
      GOOD.replace('{part}', '{part_ecart}'),
      /« \{part_ecart\} » n’est ni une colonne/
    ],
    [
      'an operand that is not there',
      GOOD.replace('de: [difficiles, projets]', 'de: [difficiles, total]'),
      /« total » n’est pas une colonne/
    ],
    ['Wilson on what is not a part', GOOD.replace('partie: true', 'ic: wilson'), /ic: wilson demande partie: true/],
    ['an axis that is not there', GOOD.replace('x: projets', 'x: projet'), /graphique\.x : colonne « projet » absente/],
    [
      'a line named after what is no parameter',
      GOOD.replace('y: metier }', 'y: metier, noms: [territoir] }'),
      /graphique\.noms : .*« territoir » n’en est pas un/
    ],
    ['a sentence about nothing', GOOD.replace('{part}', '{taux}'), /« \{taux\} » n’est ni une colonne ni un paramètre/],
    [
      'a scale of a map that does not exist',
      GOOD.replace(
        'graphique: { type: barres, x: projets, y: metier }',
        'carte: { type: hexagones, valeur: projets, mode: observe, echelle: log }'
      ),
      /:16: carte\.echelle : « log » inconnu ; possibles : divergente/
    ],
    [
      'a spread layer that hides its level',
      GOOD.replace(
        'graphique: { type: barres, x: projets, y: metier }',
        'carte: { type: hexagones, valeur: projets, mode: ventile }'
      ),
      /dit de quel niveau/
    ],
    [
      'a coverage that is none',
      GOOD.replace('lecture:', 'couverture: [place]\nlecture:'),
      /couverture, élément 1 : « place » inconnu, vouliez-vous « places » \?/
    ],
    [
      'a title that is a number',
      GOOD.replace('titre: Essai', 'titre: 3'),
      /:2: titre : un texte est attendu, « 3 » est écrit ; mettez entre guillemets/
    ],
    [
      'parameters in a list',
      GOOD.replace(/parametres:[\s\S]*?colonnes:/, 'parametres: [territoire]\ncolonnes:'),
      /:6: parametres : des noms, chacun avec sa description, sont attendus, « \["territoire"\] » est écrit/
    ],
    ['a bad empty state', GOOD.replace('lecture:', 'si_vide: { etat: rien }\nlecture:'), /si_vide/]
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text).join('\n')).toMatch(expected);
  });

  test('all at once', () => {
    expect(
      problemsOf(
        GOOD.replace('titre: Essai', 'titre: 3').replace('role: dimension', 'role: x').replace('{part}', '{y}')
      )
    ).toHaveLength(3);
  });
});
