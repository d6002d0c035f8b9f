import { THEME_NAMES } from '../../../src/lib/catalogue/request/names.ts';
import { readRequestFile } from '../../../src/lib/catalogue/header/parse-header.ts';
import type { FileProblem } from '../../../src/lib/catalogue/header/yaml-lines.ts';
import { sourcesNamed } from '../../../src/lib/catalogue/header/check-rests-on.ts';
import type { RequestHeader } from '../../../src/lib/catalogue/request/header.ts';
import { nearest } from '../../../src/lib/text/suggest.ts';

/** Letter of the codes of each theme. */
const LETTERS: Readonly<Record<string, string>> = { gpec: 'G', cprdfop: 'C', spro: 'S', reference: 'R' };

export interface CatalogueFile {
  /** Under `queries/`. */
  readonly name: string;
  readonly text: string;
  /** Of the shelf of a region. */
  readonly local?: boolean;
}

/**
 * What a file breaks as one of a catalogue: its folder, its name, its code, a title or a question that another already
 * has.
 * Requests of one indicator share its code (G27), those of references have their own. Problems by name of file.
 */
export function catalogueProblems(files: readonly CatalogueFile[]): ReadonlyMap<string, readonly FileProblem[]> {
  const read = files.map(({ name, text, local }) => ({ name, local, ...readRequestFile(text) }));
  const owners = new Map<string, string>();
  const all = new Map<string, FileProblem[]>();
  for (const { name, local, header, lineOf } of read) {
    const problems: FileProblem[] = [];
    const theme = name.split('/')[0] ?? '';
    if (THEME_NAMES[theme] === undefined)
      problems.push({
        line: 1,
        message: `dossier « ${theme} » inconnu${hint(theme)} ; thèmes : ${Object.keys(THEME_NAMES).join(', ')}`
      });
    if (!/^[a-z]+\/[a-z][a-z0-9_]*\.sql$/.test(name))
      problems.push({
        line: 1,
        message:
          'le nom du fichier s’écrit en minuscules sans accent, avec des chiffres et des _, dans un dossier de thème'
      });
    // A region's own question has a code of its own, or that of the indicator that it cuts otherwise.
    const letters = [LETTERS[theme] ?? [], local ? 'L' : []].flat();
    if (header && LETTERS[theme] !== undefined && !new RegExp(`^[${letters.join('')}]\\d{2}$`).test(header.code))
      problems.push({
        line: lineOf(['code']),
        message: `code « ${header.code} » : sous ${theme}/, un code est ${letters.join(' ou ')} suivi de deux chiffres`
      });
    for (const [key, value] of header
      ? [
          ['titre', header.titre],
          ['question', header.question],
          ...(theme === 'reference' ? [['code', header.code]] : [])
        ]
      : []) {
      if (key === undefined || value === undefined) continue;
      const owner = owners.get(`${key} ${value}`);
      if (owner === undefined) owners.set(`${key} ${value}`, name);
      else
        problems.push({
          line: lineOf([key]),
          message: `${key} « ${value} » déjà pris par queries/${owner} ; deux requêtes ne se confondent pas dans une liste`
        });
    }
    if (problems.length > 0) all.set(name, problems);
  }
  return all;
}

/**
 * The sources that `repose_sur` names and that are no folder of `warehouse/sources`, each with what was probably meant.
 */
export function unknownSources(
  { repose_sur: rests }: Pick<RequestHeader, 'repose_sur'>,
  known: readonly string[]
): string[] {
  return [...sourcesNamed(rests)]
    .filter((name) => !known.includes(name))
    .map((name) => {
      const [near] = nearest(name, known, 1);
      return `repose_sur : source « ${name} » inconnue${near === undefined ? '' : `, vouliez-vous « ${near} » ?`} ; ce sont les dossiers de warehouse/sources`;
    });
}

function hint(theme: string): string {
  const [near] = nearest(theme, Object.keys(THEME_NAMES), 1);
  return near === undefined ? '' : `, vouliez-vous « ${near} » ?`;
}
