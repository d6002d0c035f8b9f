import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LoadedRow } from '../../pipeline/read/load-context.ts';
import { readers } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-taux-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(text: string): Promise<LoadedRow[]> {
  const baseName = 'depp-2022-etablissements-2022_2023-pro.csv';
  const path = join(folder, baseName);
  writeFileSync(path, text);
  const reader = readers.taux;
  if (reader === undefined) throw new Error('pas de lecteur');
  const rows: LoadedRow[] = [];
  for await (const row of await reader(
    { path, name: baseName, baseName, bytes: text.length, changed: 0, date: '' },
    undefined as never
  ))
    rows.push(row);
  return rows;
}

const HEADER =
  "n°UAI de l'établissement;Libellé de l'établissement;Région;Taux de poursuite d'études;Taux;Taux attendu;Valeur ajoutée";

describe('the header of school outcomes', () => {
  it('gives a name by its place to the unnamed columns of the first years only', async () => {
    const [row] = await read(
      "n°UAI de l'établissement;Libellé de l'établissement;Région;;;Taux;Taux attendu;Valeur ajoutée;;;\n0359001U;Lycée;BRETAGNE;ensemble;49;47;41;6;51;55;56\n"
    );
    expect(row?.values).toEqual({
      uai: '0359001U',
      nom: 'Lycée',
      region: 'BRETAGNE',
      population: 'ensemble',
      taux_poursuite: '49',
      taux_emploi_6: '47',
      taux_attendu: '41',
      valeur_ajoutee: '6'
    });
  });

  it('says which columns are not there, and what it read instead', async () => {
    await expect(read("n°UAI de l'établissement;Libellé;Région;Taux\n0359001U;Lycée;BRETAGNE;47\n")).rejects.toThrow(
      /ligne 1 : colonnes introuvables \(nom, taux_poursuite, taux_attendu, valeur_ajoutee\)/
    );
  });

  it('stops at a truncated line and names it', async () => {
    await expect(read(`${HEADER}\n0359001U;Lycée;BRETAGNE;49;47;41;6\n0359002V;Lycée;BRET\n`)).rejects.toThrow(
      /ligne 3 : 3 champ\(s\) lus au lieu de 7/
    );
  });
});
