import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { unzip } from '../../tests/support/zip.ts';
import { readSources } from '../pipeline/declared/source.ts';
import { openBase } from './demo-base.ts';
import { writeSelects } from './demo-select.ts';
import { writeDemo, writingSources } from './write-demo.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const YAML = `titre: Source d'essai
producteur: Personne
licence: Aucune
apport: Rien
ajout: Rien
entites:
  lignes:
    fichiers: ['^essai.*\\.csv$']
    delimiteur: ','
    colonnes:
      code: [Code commune, CODGEO]
      nombre: { noms: [Nombre d'élèves] }
      absente: Colonne absente
      facultative: { noms: [facultative], facultative: true }
`;
const SQL = `-- Of the source before, a table of this name is replaced.
create temp table deux as from (values ('01001', 2023, 1.5), ('35238', 2024, null)) as t(code, an, nombre);
--> lieu/essai_{an}.csv
select * from deux
--> essai.txt
select 'première' as texte union all select 'seconde; telle quelle'
--> essai.zip#dedans.csv
select code, 'a "b"' as libelle from deux
`;

function sourceOf(name: string, file: string, text: string) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'source.yaml'), YAML);
  writeFileSync(join(folder, name, file), text);
}

it('writes a select under the names of source.yaml, a file to each value of a name in braces', async () => {
  sourceOf('essai', 'demo.sql', SQL);
  const [source] = writingSources(['essai'], folder);
  const files = new Map<string, string | Buffer>();
  const base = await openBase(53, 1);
  for (let time = 0; time < 2; time++)
    await writeSelects(base, source ?? never(), join(folder, 'essai', 'demo.sql'), async (path, bytes) => {
      if (typeof bytes !== 'function') files.set(path, bytes);
      else {
        await bytes(join(folder, 'sortie'));
        files.set(path, readFileSync(join(folder, 'sortie'), 'utf8'));
      }
    });
  base.close();
  expect([...files.keys()]).toEqual(['lieu/essai_2023.csv', 'lieu/essai_2024.csv', 'essai.txt', 'essai.zip']);
  expect(files.get('lieu/essai_2023.csv')).toBe("Code commune,Nombre d'élèves,Colonne absente\n01001,1.5,\n");
  expect(files.get('lieu/essai_2024.csv')).toBe("Code commune,Nombre d'élèves,Colonne absente\n35238,,\n");
  expect(String(files.get('essai.txt'))).toBe('première\nseconde; telle quelle\n');
  expect(unzip(files.get('essai.zip') as Buffer)).toEqual(
    new Map([['dedans.csv', '"code";"libelle"\r\n"01001";"a ""b"""\r\n"35238";"a ""b"""\r\n']])
  );
});

function never(): never {
  throw new Error('La source d’essai n’est pas trouvée.');
}

it('a folder with a demo.sql or a demo.ts writes, and a name that writes nothing is told', async () => {
  sourceOf('b_source', 'demo.ts', 'export const files = () => Promise.resolve();');
  sourceOf('c_source', 'stg_c_source__lignes.sql', 'select 1');
  expect(writingSources(undefined, folder).map(({ name }) => name)).toEqual(['b_source', 'essai']);
  expect(() => writingSources(['c_source'], folder)).toThrow(/c_source.*demo\.sql est absent/);
  await expect(writeDemo(join(folder, 'sorties'), { sources: ['formacode'] })).rejects.toThrow(/formacode/);
});

/** Sources that have no file in the demo, and why. */
const WITHOUT_FILES: Readonly<Record<string, string>> = {
  demandeurs_mouvements: 'the flows of the demo, by bassin and occupation, are in the file of France Travail',
  formacode: 'a thesaurus that is not spread freely: the training offer of the demo writes its own labels',
  mouvements_communes: 'the demo has one geography, of today, in which no commune has split',
  pcs: 'the six groups that the demo could name are in the warehouse',
  recensement_individus: 'the census of the demo is tabulated by occupation, which is finer',
  tensions_fap2021: 'the tensions of the demo, in the FAP of 2021 too, are in the file of the other layout',
  voeux_bts: 'the demo has the export of Parcoursup and the catalogue of apprenticeship, which are read instead of it'
};

it('every source that the profile does not fill writes files of the demo, or has a reason not to', () => {
  const filled = readSources()
    .filter(({ entities }) => entities.some(({ format }) => format !== 'profil'))
    .map(({ name }) => name);
  const writers = writingSources().map(({ name }) => name);
  expect([...writers, ...Object.keys(WITHOUT_FILES)].sort()).toEqual([...filled].sort());
});
