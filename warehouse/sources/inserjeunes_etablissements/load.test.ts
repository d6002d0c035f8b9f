import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LoadedRow } from '../../pipeline/read/load-context.ts';
import { readers } from './load.ts';

const folder = mkdtempSync(join(tmpdir(), 'maille-taux-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(text: string, kind = 'pro'): Promise<LoadedRow[]> {
  const baseName = `depp-2022-etablissements-2022_2023-${kind}.csv`;
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
      valeur_ajoutee: '6',
      taux_emploi_12: '51',
      taux_emploi_18: '55',
      taux_emploi_24: '56'
    });
  });

  it('reads the first unnamed column of centres as interrupted contracts', async () => {
    const start = "n°UAI de l'établissement;Libellé de l'établissement;Région";
    const [centre] = await read(
      `${start};;;Taux;Taux attendu;Valeur ajoutée;;;\n0359001U;Centre;BRETAGNE;39;38;66;65;1;72;70;75\n`,
      'apprentissage'
    );
    expect(centre?.values).toMatchObject({ interruption: '39', taux_poursuite: '38', taux_emploi_24: '75' });
    expect(centre?.values).not.toHaveProperty('population');
    const [school] = await read(
      `${start};Dont apprentis en EPLE;;Taux;Taux attendu;Valeur ajoutée;\n0359001U;Lycée;BRETAGNE;ensemble;51;41;36;4;48\n`
    );
    expect(school?.values).toMatchObject({ population: 'ensemble', taux_poursuite: '51', taux_emploi_12: '48' });
    expect(school?.values).not.toHaveProperty('taux_emploi_18');
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
