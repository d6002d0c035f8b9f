import { readFile } from 'node:fs/promises';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure, messageOf } from '../../pipeline/failure.ts';
import type { LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';

/** Key of the producer's answer for each column. */
const KEYS: Readonly<Record<string, string>> = {
  annee: 'annee_universitaire',
  uai: 'etablissement',
  etablissement: 'denomination_principale',
  diplome: 'diplome',
  libelle: 'libelle_diplome',
  type: 'type_diplome_long',
  domaine: 'domaine',
  discipline: 'discipline',
  inscrits: 'nb_inscrits',
  diplomes: 'nb_diplomes',
  sortants: 'nb_sortants',
  poursuivants: 'nb_poursuivants',
  emploi_6: 'nb_in_dsn_6',
  emploi_12: 'nb_in_dsn_12',
  emploi_18: 'nb_in_dsn_18',
  emploi_24: 'nb_in_dsn_24',
  emploi_30: 'nb_in_dsn_30'
};
const EXPECTED = ['annee_universitaire', 'etablissement', 'diplome', 'nb_sortants', 'nb_in_dsn_6'];
const AGAIN = 'Enregistrez de nouveau la réponse du jeu « InserSup ».';

/** One answer of the portal, or its bare list; `_ligne` is the rank. @throws Failure (exit 2) when cut */
async function readOutcomes(file: DataFile): Promise<LoadedRow[]> {
  let content: unknown;
  try {
    content = JSON.parse((await readFile(file.path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw failure(
      EXIT.input,
      `${file.name} : JSON illisible, tronqué ou corrompu (${messageOf(error)}).`,
      AGAIN,
      error
    );
  }
  const list = isRecord(content) ? content.results : content;
  if (!Array.isArray(list) || list.length === 0 || !list.every(isRecord))
    throw failure(EXIT.input, `${file.name} : une liste « results » de formations est attendue.`, AGAIN);
  return list.map((row, index) => {
    const missing = EXPECTED.filter((key) => !(key in row));
    if (missing.length > 0)
      throw failure(
        EXIT.input,
        `${file.name}, formation ${index + 1} : clé(s) absente(s) ${missing.join(', ')}.`,
        AGAIN
      );
    return {
      line: index + 1,
      values: Object.fromEntries(Object.entries(KEYS).map(([column, key]) => [column, textOf(row[key])]))
    };
  });
}

/** The producer writes numbers as texts; a later version may write them as numbers. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const readers: SourceLoader['readers'] = { formations: readOutcomes };
