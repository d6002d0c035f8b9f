import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import { normalizeHeader } from '../../pipeline/read/header.ts';
import type { EntityReader, LoadedRow } from '../../pipeline/read/load-context.ts';
import { cellText, openWorkbook, type Cell } from '../../pipeline/read/read-sheet.ts';

/** The header has two lines: blocks, merged, then a column by track in each. */
const BLOCKS: Readonly<Record<string, string>> = {
  "nombre d'eleves presents au bac": 'presents',
  'taux de reussite bruts': 'reussite',
  'taux de reussite attendus': 'reussite_attendue',
  'valeur ajoutee du taux de reussite': 'va_reussite',
  'taux de mentions bruts': 'mentions',
  'taux de mentions attendus': 'mentions_attendues',
  'valeur ajoutee de taux de mentions': 'va_mentions',
  "taux d'acces bruts": 'acces',
  "taux d'acces attendus": 'acces_attendu',
  "valeur ajoutee du taux d'acces": 'va_acces'
};
const SCHOOL: Readonly<Record<string, string>> = {
  uai: 'uai',
  etablissement: 'nom',
  'code commune': 'code_commune',
  secteur: 'secteur'
};
/** Access is told from each year of school to the bac: that of pupils of the first one says what happens to all. */
const WHOLE_WAY = '2nde-bac';
const SHEETS: Readonly<Record<string, string>> = { LGT: 'generale_technologique', LP: 'professionnelle' };

interface Place {
  /** Column of our table. */
  name: string;
  /** Track, `TOTAL` for all; null for what is said of the school. */
  track: string | null;
}

export const readers: Readonly<Record<string, EntityReader>> = { resultats: readResults };

async function readResults(file: DataFile): Promise<LoadedRow[]> {
  const rows: LoadedRow[] = [];
  for (const { sheet, data } of await openWorkbook(file)) {
    const voie = SHEETS[sheet.trim().toUpperCase()];
    if (voie === undefined) continue;
    const [blocks = [], names = [], ...schools] = data as readonly (readonly Cell[])[];
    const places = placesOf(blocks, names);
    refuseLacking(file, sheet, places);
    for (const [index, cells] of schools.entries()) rows.push(...rowsOf(cells, places, { line: index + 3, voie }));
  }
  return rows;
}

function placesOf(blocks: readonly Cell[], names: readonly Cell[]): (Place | null)[] {
  let block = '';
  return names.map((cell, index) => {
    block = cellText(blocks[index]) ?? block;
    const name = cellText(cell) ?? '';
    const said = SCHOOL[normalizeHeader(name)];
    if (said !== undefined) return { name: said, track: null };
    const measure = BLOCKS[normalizeHeader(block)];
    if (measure === undefined) return null;
    if (!measure.includes('acces')) return { name: measure, track: name };
    return normalizeHeader(name) === WHOLE_WAY ? { name: measure, track: 'TOTAL' } : null;
  });
}

function refuseLacking(file: DataFile, sheet: string, places: readonly (Place | null)[]): void {
  const lacking = [...Object.entries(SCHOOL), ...Object.entries(BLOCKS)]
    .filter(([, name]) => !places.some((place) => place?.name === name))
    .map(([said]) => `« ${said} »`);
  if (lacking.length > 0)
    throw failure(
      EXIT.input,
      `${file.name}, feuille « ${sheet} » : rubriques absentes ${lacking.join(', ')}.`,
      'L’en-tête a deux lignes, les rubriques puis les séries : vérifiez que c’est le classeur de la DEPP.'
    );
}

/** A row for each track of which the school has something. */
function rowsOf(
  cells: readonly Cell[],
  places: readonly (Place | null)[],
  { line, voie }: { line: number; voie: string }
): LoadedRow[] {
  const school: Record<string, string | null> = { voie };
  const tracks = new Map<string, Record<string, string | null>>();
  for (const [index, place] of places.entries()) {
    const text = cellText(cells[index]);
    if (place === null || text === null) continue;
    if (place.track === null) school[place.name] = text;
    else tracks.set(place.track, { ...tracks.get(place.track), [place.name]: text });
  }
  return [...tracks].map(([track, values]) => ({
    line,
    values: { ...school, ...values, serie: track === 'TOTAL' ? 'ensemble' : track }
  }));
}
