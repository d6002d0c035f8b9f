import type { DataFile } from '../../build/data-files.ts';
import { EXIT, failure } from '../../build/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../build/load-context.ts';
import { readTemplate, type TemplateRow } from '../../build/read-template.ts';
import { POOLED, rollUp, without, type Cell } from '../../build/roll-up.ts';
import { USAGE_THRESHOLD as K } from '../../build/usage-rules.ts';

/** A theme is a word or a few of a list: what is longer, or bears an address or a number, is somebody's text. */
const LONGEST_THEME = 50;
const MOST_THEMES = 60;
const [PERIOD, THEME, TONE] = [1, 2, 3];
const REMEDY = 'Donnez des thèmes déjà codés (quelques mots, les mêmes d’une ligne à l’autre), jamais un commentaire : modèle dans warehouse/sources/README.md.';

/**
 * Mentions of themes by service, period and tone, in whole cells of eleven and more: month or quarter, tone, then theme are given up in turn;
 * what is still too small is left out. No total is given beside the cells.
 */
async function readThemes(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const rows = await readTemplate(file, context, ['service', 'periode', 'theme', 'ton', 'n']);
  const themes = new Set(rows.map((row) => themeOf(row, file)));
  if (themes.size > MOST_THEMES) throw failure(EXIT.input, `${file.name} : ${themes.size} thèmes différents (${MOST_THEMES} au plus).`, REMEDY);
  const cells = rows.map((row): Cell => {
    const count = row.count('n');
    const service = row.matching('service', /^.{1,80}$/, 'un nom de service');
    const period = row.matching('periode', /^\d{4}(-(0[1-9]|1[0-2])|T[1-4])?$/, 'AAAA, AAAATn ou AAAA-MM');
    return { keys: [service, period, themeOf(row, file), row.matching('ton', /^(positif|neutre|negatif|non_code)$/, 'positif, neutre, negatif ou non_code')], count, who: null, sums: [count] };
  });
  const { kept } = rollUp(cells, [year(), year(TONE), year(THEME, TONE)], K);
  if (kept.length === 0) throw failure(EXIT.input, `${file.name} : moins de ${K} commentaires en tout.`, 'Rien ne peut en être diffusé : donnez une période plus longue.');
  return kept.map(({ keys: [service = '', periode = '', theme = '', ton = ''], sums: [n = 0] }, index) => ({ line: index + 1, values: { service, periode, theme, ton, n: String(n) } }));
}

/** Gives up the period for its year, and these dimensions. */
function year(...dimensions: readonly number[]): (keys: readonly string[]) => readonly string[] {
  const pool = without(...dimensions);
  return (keys) => pool(keys).map((key, index) => (index === PERIOD ? key.slice(0, 4) : key));
}

/** The text of a refused theme is not repeated: it may be somebody's comment. */
function themeOf(row: TemplateRow, file: DataFile): string {
  const theme = row.text('theme').toLowerCase();
  if (theme === '' || theme === POOLED || theme.length > LONGEST_THEME || /[@\n.!?]|\d{5}/.test(theme.replace(/\s/g, ' ')) || /(\d\s?){6}/.test(theme)) {
    throw failure(EXIT.input, `${file.name}, ligne ${row.line}, theme : ${theme === '' ? 'vide' : `un texte de ${theme.length} caractères qui n’est pas un thème codé`} (attendu : quelques mots, ${LONGEST_THEME} caractères au plus, sans ponctuation ni numéro).`, REMEDY);
  }
  return theme;
}

export const readers: SourceLoader['readers'] = { themes: readThemes };
