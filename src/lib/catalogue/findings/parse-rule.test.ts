import { expect, test } from 'vitest';
import { parseRule } from './parse-rule.ts';

const RULE = `
nom: Essai
titre: "{metier} : difficile"
phrase: "{lieu}, {difficulte} des projets."
regle: "Au moins {haut} de projets difficiles."
nature: alerte
maille: bassin
theme: recrutement
enonce: niveau
demande: { requete: gpec/difficultes_saisonnalite, millesime: annee }
seuils: { haut: { valeur: 0.7, unite: pourcent } }
conditions: [difficulte >= haut]
vie: { source: bmo, parametre: annee }
personnes: { colonne: projets, nom: projet|projets }
surete: enquete
suite: { phrase: Demander pourquoi. }
sans_rejeu: Pour un essai.
exemples: { oui: { difficulte: 0.7 }, non: { difficulte: 0.6 } }
`;

function problemOf(text: string): string {
  try {
    parseRule(text, 'gpec/essai');
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

test('a rule that can be used', () => {
  expect(parseRule(RULE, 'gpec/essai')).toMatchObject({
    id: 'gpec/essai',
    domain: 'gpec',
    rejeu: null,
    conditions: [{ column: 'difficulte', operator: '>=', operand: { kind: 'seuil', name: 'haut' } }]
  });
});

test.each([
  ['difficulte >= 0.7', /difficulte >= 0.7 » n’est pas une comparaison/],
  ['dificulte >= haut', /« dificulte » n’est dans aucune réponse de la règle, vouliez-vous « difficulte »/],
  ['difficulte >= hautt', /« hautt » n’est dans aucune réponse/]
])('a condition that cannot be read: %s', (condition, said) => {
  expect(problemOf(RULE.replace('difficulte >= haut', condition))).toMatch(said);
});

test.each([
  [
    'an unknown request',
    RULE.replace('gpec/difficultes_saisonnalite', 'gpec/difficultes_saisonalite'),
    /vouliez-vous « gpec\/difficultes_saisonnalite »/
  ],
  [
    'a column that no sentence can say',
    RULE.replace('{difficulte}', '{difficile}'),
    /« difficile » n’est dans aucune réponse/
  ],
  ['neither a replay nor a reason', RULE.replace('sans_rejeu: Pour un essai.', ''), /il faut rejeu ou sans_rejeu/],
  [
    'a threshold that nothing compares',
    RULE.replace('haut: {', 'bas: { valeur: 1 }, haut: {'),
    /seuil « bas » que rien ne compare/
  ],
  [
    'a threshold that the rule hides',
    RULE.replace('Au moins {haut} de projets', 'Beaucoup de projets'),
    /seuil « haut » que la règle ne dit pas/
  ],
  ['a misspelt key', RULE.replace('surete:', 'sûrete:'), /clé « sûrete » inconnue/],
  ['a text that is not YAML', RULE.replace('nature: alerte', 'nature: alerte: oui'), /YAML illisible/]
])('%s is said in words', (_, text, said) => {
  expect(problemOf(text)).toMatch(said);
});
