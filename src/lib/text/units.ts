/** What is measured and not counted: a tenth of it means something. Any other unit names persons or things. */
const MEASURED = new Set([
  'heures',
  'secondes',
  'minutes',
  'ms',
  'jours',
  'mois',
  'années',
  'km',
  'milliers',
  'milliers d’habitants',
  'repère',
  'écarts types',
  'pt',
  'pour_un'
]);
/** Units that divide: `€/h`, `sur 10`, `pour 1 000 habitants`. What comes in a year is counted. */
const RATIO = /[/%€]|\b(sur|pour)\b|\bpar (?!an\b)/;

/** Whether a unit names persons or things, which are shown whole. */
export function isCounted(unit: string | null | undefined): boolean {
  return !!unit && !MEASURED.has(unit) && !RATIO.test(unit);
}

/** What a scale is of: its unit, or the name of a share, whose unit is no word. */
export function scaleOf({ unite, libelle }: { readonly unite?: string | null; readonly libelle: string }): string {
  return unite === null || unite === undefined || unite === 'pour_un' || unite === '%' ? libelle : unite;
}

/** Money is written with its sign; any other unit is in the title of an axis, or in the sentence. */
export function currencyOf({ unite }: { readonly unite?: string | null | undefined }): string {
  return unite?.startsWith('€') === true ? '\u202f€' : '';
}
