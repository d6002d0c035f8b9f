import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { isFailure } from '../failure.ts';
import { readModels } from '../models/models.ts';
import { readFindingRules } from './finding-rules.ts';
import { readProfile } from './profile.ts';
import { readSources } from './source.ts';

/*
 * Each kind of file with three faults, on the lines that the texts below have them: all are said at once, with what to
 * do.
 */

const root = mkdtempSync(join(tmpdir(), 'maille-fautes-'));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function said(read: () => unknown): Promise<string[]> {
  try {
    await read();
  } catch (error) {
    if (isFailure(error)) return error.message.split('\n');
    throw error;
  }
  return [];
}

const SOURCE = `titre: Essai
producteur: Région
licence: Licence Ouverte 2.0
droits: libres
adresse: ''
apport: Un essai
ajout: Copiez le fichier
secret: aucune
part_rejets_max: beaucoup
facultatif: true
millesime: { fichier: '(20\\d\\d)' }
entites:
  lieux:
    fichiers: ['^essai_20\\d\\d\\.csv$']
    colonnes: { lieu: lieu }
`;

test('a source', async () => {
  write('sources/essai/source.yaml', SOURCE);
  write('sources/second/source.yaml', SOURCE.replace('droits: libres', 'droits: libre'));
  expect(await said(() => readSources(join(root, 'sources')))).toEqual([
    expect.stringMatching(
      /^warehouse\/sources\/essai\/source\.yaml, ligne 4, droits : « libres » inconnu, vouliez-vous « libre » \? ; possibles/
    ),
    expect.stringMatching(/source\.yaml, ligne 9, part_rejets_max : un nombre est attendu, « beaucoup » est écrit ; /),
    expect.stringMatching(/source\.yaml, ligne 10, clé « facultatif » inconnue, vouliez-vous « facultative » \? ; /),
    expect.stringMatching(/sources\/second\/source\.yaml, ligne 9, /),
    expect.stringMatching(/sources\/second\/source\.yaml, ligne 10, /)
  ]);
});

test('a profile, with keys that it had once', async () => {
  write(
    'essai.yaml',
    "code: '53'\nnom: Bretagne\nadjectif: bretonne\nveille: { adresse: x }\nusage:\n  dimensions: { commune: 1 }\n"
  );
  expect(await said(() => readProfile(join(root, 'essai.yaml')))).toEqual([
    expect.stringMatching(/^essai\.yaml, ligne 4, clé « veille » inconnue ; clés possibles : code, /),
    expect.stringMatching(/^essai\.yaml, ligne 6, usage : clé « dimensions » inconnue ; clés possibles : fuseau, /)
  ]);
});

test('a published table, and another', async () => {
  write(
    'models/published/cube_essai.sql',
    `/*---
descriptions: Un essai
tri: [annee]
trajets: { limite_km: loin }
millesimes:
  essai: { valeur: annee }
---*/
select 1 as annee
`
  );
  write('models/published/cube_autre.sql', '/*---\ntrie: [annee]\n---*/\nselect 1 as annee\n');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  expect(await said(() => readModels(connection, [], join(root, 'models')))).toEqual([
    expect.stringMatching(/published\/cube_autre\.sql, ligne 2, clé « trie » inconnue, vouliez-vous « tri » \?/),
    expect.stringMatching(/published\/cube_essai\.sql, ligne 2, clé « descriptions » inconnue/),
    expect.stringMatching(/published\/cube_essai\.sql, ligne 4, trajets\.limite_km : un nombre est attendu/),
    expect.stringMatching(/published\/cube_essai\.sql, ligne 6, millesimes\.essai\.nom : .*la clé manque ; ajoutez-la/)
  ]);
  connection.closeSync();
});

test('a rule of findings', async () => {
  write(
    'findings/gpec/essai.yaml',
    `nom: Essai
titre: "{metier} : difficile"
phrase: "{lieu}, {dificulte} des projets."
regle: "Au moins {haut} de projets difficiles."
nature: alerte
maille: bassin
theme: recrutement
enonce: niveau
demande: { requete: gpec/difficultes_saisonnalite, millesime: annee }
seuils:
  haut: { valeur: 0.7, unite: pourcent }
  bas: { valeur: 0.1, unite: pourcent }
conditions:
  - difficulte >= haut
  - difficulte au-dessus
vie: { source: bmo, parametre: annee }
personnes: { colonne: projets, nom: projet|projets }
surete: enquete
suite: { phrase: Demander pourquoi. }
sans_rejeu: Pour un essai.
exemples: { oui: { difficulte: 0.7 }, non: { difficulte: 0.6 } }
`
  );
  expect(await said(() => readFindingRules(join(root, 'findings')))).toEqual([
    expect.stringMatching(
      /^findings\/gpec\/essai\.yaml, ligne 3 : « dificulte » n’est dans aucune réponse.*« difficulte »/
    ),
    expect.stringMatching(/ligne 12 : seuil « bas » que rien ne compare ; ôtez-le/),
    expect.stringMatching(/ligne 12 : seuil « bas » que la règle ne dit pas ; écrivez \{bas\} dans regle/),
    expect.stringMatching(/ligne 15 : « difficulte au-dessus » n’est pas une comparaison ; écrivez/)
  ]);
});
