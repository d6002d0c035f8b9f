import { readFile } from 'node:fs/promises';
import { parseRecords } from '../../pipeline/read/csv-header.ts';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import { normalizeHeader } from '../../pipeline/read/header.ts';
import type { LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { decodeCp1252 } from '../../pipeline/read/text-file.ts';

/** Header names of the producer, without accents, apostrophe shape, quotes or spaces at the ends. */
const NAMED: Readonly<Record<string, string>> = {
  "n°uai de l'etablissement": 'uai',
  "libelle de l'etablissement": 'nom',
  region: 'region',
  'dont apprentis en eple': 'population',
  "taux de poursuite d'etudes": 'taux_poursuite',
  taux: 'taux_emploi_6',
  'taux attendu': 'taux_attendu',
  'valeur ajoutee': 'valeur_ajoutee',
  "part en poursuite d'etudes": 'part_poursuite',
  'part en emploi 6 mois apres la sortie': 'part_emploi_6',
  'part des autres situations': 'part_autres'
};

/**
 * In the first years a header of two rows was flattened: the two names before "Taux" are empty, and so are those that
 * follow "Valeur ajoutée". The first is a part of a school's leavers in the files of schools, and in those of
 * apprenticeship the share of interrupted contracts: the later file of centres gives the same numbers, under that name.
 */
const UNNAMED_BEFORE_RATE = {
  school: ['population', 'taux_poursuite'],
  apprenticeship: ['interruption', 'taux_poursuite']
};
const UNNAMED_AFTER_VALUE = ['taux_emploi_12', 'taux_emploi_18', 'taux_emploi_24'];
const EXPECTED = ['uai', 'nom', 'region', 'taux_poursuite', 'taux_emploi_6', 'taux_attendu', 'valeur_ajoutee'];

/** Reads one year and one route, whatever the header of its year. */
async function readRates(file: DataFile): Promise<LoadedRow[]> {
  const [header, ...records] = parseRecords(decode(await readFile(file.path)), ';', Number.POSITIVE_INFINITY);
  const before = UNNAMED_BEFORE_RATE[/-apprentissage\./i.test(file.baseName) ? 'apprenticeship' : 'school'];
  const columns = columnsOf(header?.fields ?? [], before);
  const missing = EXPECTED.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw failure(
      EXIT.input,
      `${file.name}, ligne 1 : colonnes introuvables (${missing.join(', ')}). En-tête lu : ${(header?.fields ?? []).join(' ; ')}`,
      'Comparez avec warehouse/sources/inserjeunes_etablissements/load.ts : le producteur a sans doute changé un nom.'
    );
  }
  return records.map(({ fields, line }) => {
    if (fields.length !== columns.length) {
      throw failure(
        EXIT.input,
        `${file.name}, ligne ${line} : ${fields.length} champ(s) lus au lieu de ${columns.length}.`,
        'Fichier tronqué ou modifié à la main : téléchargez-le de nouveau chez son producteur.'
      );
    }
    const values: Record<string, string | null> = {};
    columns.forEach((name, index) => {
      if (name !== null) values[name] = fields[index]?.trim() ?? null;
    });
    return { line, values };
  });
}

function columnsOf(header: readonly string[], before: readonly string[]): (string | null)[] {
  const columns = header.map((name) => NAMED[normalizeHeader(name)] ?? null);
  const name = (names: readonly string[], first: number): void =>
    names.forEach((column, index) => {
      const position = first + index;
      if (!columns.includes(column) && header[position]?.trim() === '') columns[position] = column;
    });
  name(before, columns.indexOf('taux_emploi_6') - before.length);
  name(UNNAMED_AFTER_VALUE, columns.indexOf('valeur_ajoutee') + 1);
  return columns;
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeCp1252(bytes);
  }
}

export const readers: SourceLoader['readers'] = { taux: readRates };
