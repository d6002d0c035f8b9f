import { readFile } from 'node:fs/promises';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure, messageOf } from '../../pipeline/failure.ts';
import type { LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';

/** Key of the API for each column; lists are joined by a space. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  cle: ['cle_ministere_educatif'],
  cfd: ['cfd'],
  rncp: ['rncp_code'],
  intitule: ['intitule_rco', 'intitule_long'],
  niveau: ['niveau'],
  siret_gestionnaire: ['etablissement_gestionnaire_siret'],
  siret_formateur: ['etablissement_formateur_siret'],
  uai: ['uai_formation'],
  commune: ['code_commune_insee'],
  code_postal: ['code_postal'],
  position: ['lieu_formation_geo_coordonnees'],
  romes: ['rome_codes'],
  debuts: ['date_debut'],
  duree: ['duree'],
  publiee: ['published'],
  mise_a_jour: ['last_update_at', 'updated_at']
};
const EXPECTED = ['cfd', 'code_commune_insee', 'etablissement_formateur_siret'];
const AGAIN = 'Demandez de nouveau cette page à l’API du catalogue.';

/** One answer of the API, `{ formations, pagination }`; `_ligne` is the rank. @throws Failure (exit 2) when cut */
export async function readCatalogue(file: DataFile): Promise<LoadedRow[]> {
  const formations = listOf(await parsed(file), file.name);
  return formations.map((formation, index) => {
    const missing = EXPECTED.filter((key) => !(key in formation));
    if (missing.length > 0)
      throw failure(
        EXIT.input,
        `${file.name}, formation ${index + 1} : clé(s) absente(s) ${missing.join(', ')}.`,
        AGAIN
      );
    const values = Object.fromEntries(
      Object.entries(KEYS).map(([column, keys]) => [
        column,
        keys.map((key) => textOf(formation[key])).find((text) => text !== null) ?? null
      ])
    );
    return { line: index + 1, values };
  });
}

async function parsed(file: DataFile): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file.path, 'utf8')) as unknown;
  } catch (error) {
    throw failure(
      EXIT.input,
      `${file.name} : JSON illisible, tronqué ou corrompu (${messageOf(error)}).`,
      AGAIN,
      error
    );
  }
}

function listOf(content: unknown, name: string): Readonly<Record<string, unknown>>[] {
  const list = isRecord(content) ? content.formations : content;
  if (!Array.isArray(list) || !list.every(isRecord))
    throw failure(EXIT.input, `${name} : une liste « formations » est attendue.`, AGAIN);
  return list;
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).join(' ');
  return String(value as string | number | boolean).trim();
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const readers: SourceLoader['readers'] = { formations: readCatalogue };
