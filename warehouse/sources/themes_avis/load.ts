import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { readTemplate, type TemplateRow } from '../../pipeline/read/read-template.ts';
import { POOLED, rollUp, without, type Cell } from '../../pipeline/read/roll-up.ts';
import { USAGE_THRESHOLD as K } from '../../pipeline/declared/usage-rules.ts';

/** A theme is a word or a few of a list: what is longer, or bears an address or a number, is somebody's text. */
const LONGEST_THEME = 50;
const MOST_THEMES = 60;
const TONES = ['positif', 'neutre', 'negatif', 'non_code'] as const;
const REMEDY =
  'Donnez des thèmes déjà codés (quelques mots, les mêmes d’une ligne à l’autre), jamais un commentaire : modèle dans warehouse/sources/README.md.';

/** Mentions of a theme by service and year, eleven at least: smaller ones join the others, tones given all or none. */
async function readThemes(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const rows = await readTemplate(file, context, ['service', 'periode', 'theme', 'ton', 'n']);
  const cells = rows.map((row): Cell => {
    const service = row.matching('service', /^.{1,80}$/, 'un nom de service');
    const year = row.matching('periode', /^\d{4}(-(0[1-9]|1[0-2])|T[1-4])?$/, 'AAAA, AAAATn ou AAAA-MM').slice(0, 4);
    const theme = themeOf(row, file);
    const tone = row.matching('ton', /^(positif|neutre|negatif|non_code)$/, 'positif, neutre, negatif ou non_code');
    const count = row.count('n');
    return {
      keys: [service, year, theme],
      count,
      who: null,
      sums: [count, ...TONES.map((name) => (name === tone ? count : 0))]
    };
  });
  const themes = new Set(cells.map(({ keys }) => keys[2]));
  if (themes.size > MOST_THEMES)
    throw failure(EXIT.input, `${file.name} : ${themes.size} thèmes différents (${MOST_THEMES} au plus).`, REMEDY);
  // A threshold of one joins the lines of a cell before it is judged.
  const { kept } = rollUp(rollUp(cells, [], 1).kept, [without(2)], K);
  if (kept.length === 0)
    throw failure(
      EXIT.input,
      `${file.name} : moins de ${K} commentaires en tout.`,
      'Rien ne peut en être diffusé : donnez une période plus longue.'
    );
  return kept.map(({ keys: [service = '', annee = '', theme = ''], sums: [mentions = 0, ...parts] }, index) => {
    const shown = parts.every((part) => part === 0 || part >= K);
    const [positives = null, neutres = null, negatives = null, sans_ton = null] = shown ? parts.map(String) : [];
    return {
      line: index + 1,
      values: { service, annee, theme, mentions: String(mentions), positives, neutres, negatives, sans_ton }
    };
  });
}

/** The text of a refused theme is not repeated: it may be somebody's comment. */
function themeOf(row: TemplateRow, file: DataFile): string {
  const theme = row.text('theme').toLowerCase();
  if (
    theme === '' ||
    theme === POOLED ||
    theme.length > LONGEST_THEME ||
    /[@\n.!?]|\d{5}/.test(theme.replace(/\s/g, ' ')) ||
    /(\d\s?){6}/.test(theme)
  ) {
    throw failure(
      EXIT.input,
      `${file.name}, ligne ${row.line}, theme : ${theme === '' ? 'vide' : `un texte de ${theme.length} caractères qui n’est pas un thème codé`} (attendu : quelques mots, ${LONGEST_THEME} caractères au plus, sans ponctuation ni numéro).`,
      REMEDY
    );
  }
  return theme;
}

export const readers: SourceLoader['readers'] = { themes: readThemes };
