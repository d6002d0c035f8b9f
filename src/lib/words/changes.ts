import type { Change, ChangeCounts, RequestChanges, VintageChange } from '../catalogue/records/changes.ts';
import { formatDate } from '../text/dates.ts';
import { formatNumber, formatPercent, formatStyled, numberStyle, NARROW_SPACE } from '../text/numbers.ts';

/** `Depuis l’instantané du 3 octobre 2026 : 3 valeurs révisées sur 45 ; nouvelle version de la requête.` */
export function sinceInWords(date: string, said: readonly string[]): string {
  if (said.length === 0) return `Aucune valeur n’a changé depuis l’instantané du ${formatDate(date)}.`;
  return `Depuis l’instantané du ${formatDate(date)} : ${said.join(' ; ')}.`;
}

/** What there is to say of a request apart from its figures: that it is new, its method, its vintages. */
export function reasonsInWords({
  nouvelle,
  methode,
  millesimes
}: Pick<RequestChanges, 'nouvelle' | 'methode' | 'millesimes'>): string[] {
  return [
    ...(nouvelle ? ['nouvelle requête'] : []),
    ...(methode ? [methodInWords(methode)] : []),
    ...millesimes.map(vintageInWords)
  ];
}

export function methodInWords({ avant, apres }: NonNullable<RequestChanges['methode']>): string {
  return `nouvelle version de la requête (${apres}, après ${avant})`;
}

export function vintageInWords({ libelle, ajoutes, retires }: VintageChange): string {
  if (ajoutes.length === 0) return `millésime retiré (${libelle} : ${list(retires)})`;
  return `nouveau millésime (${libelle} : ${list(ajoutes)}${retires.length > 0 ? `, après ${list(retires)}` : ''})`;
}

/** The figures that changed, in words; null when none did. */
export function countsInWords(counts: ChangeCounts, largest: Change | null): string | null {
  const { revisees, masquees, diffusees, bornes, nouvelles, disparues, valeurs } = counts;
  if (revisees + masquees + diffusees + bornes + nouvelles + disparues === 0) return null;
  const most = largest ? revisionInWords(largest) : null;
  const words = [
    ...(revisees > 0
      ? [
          `${count(revisees, 'valeur révisée', 'valeurs révisées')} sur ${formatNumber(valeurs)}${most ? `, ${revisees > 1 ? 'au plus ' : ''}${most}` : ''}`
        ]
      : []),
    ...(masquees > 0 ? [count(masquees, 'valeur n’est plus diffusée', 'valeurs ne sont plus diffusées')] : []),
    ...(diffusees > 0 ? [count(diffusees, 'valeur désormais diffusée', 'valeurs désormais diffusées')] : []),
    ...(bornes > 0 ? [count(bornes, 'encadrement modifié', 'encadrements modifiés')] : []),
    ...(nouvelles > 0 ? [count(nouvelles, 'ligne nouvelle', 'lignes nouvelles')] : []),
    ...(disparues > 0 ? [count(disparues, 'ligne disparue', 'lignes disparues')] : [])
  ];
  return words.join(', ');
}

/** `+2,1 % (Vannes, 2024 : projets)`; a rate moves by points. Null for what is no revision. */
export function revisionInWords({ genre, colonne, ecart, relatif, ligne }: Change): string | null {
  if (genre !== 'revisee' || colonne === undefined || ecart === undefined) return null;
  const where = [ligne, colonne.libelle.slice(0, 1).toLowerCase() + colonne.libelle.slice(1)]
    .filter((text) => text !== '')
    .join(' : ');
  return `${gapInWords(colonne, ecart, relatif ?? null)} (${where})`;
}

/** A difference, signed: in proportion for a count, in points for a percentage, else in the figure's own unit. */
export function gapInWords(column: NonNullable<Change['colonne']>, ecart: number, relatif: number | null): string {
  const style = numberStyle(column);
  if (style.kind === 'percent') return formatStyled(ecart, { ...style, points: true });
  if (relatif === null || column.role !== 'mesure') return signed(formatStyled(ecart, style), ecart);
  return Math.abs(relatif) < 0.0005 ? `moins de 0,1${NARROW_SPACE}%` : signed(formatPercent(relatif), relatif);
}

function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

function count(n: number, one: string, many: string): string {
  return `${formatNumber(n)} ${n > 1 ? many : one}`;
}

const LISTED = 4;

/** The first ones; one more is named rather than counted. */
function list(texts: readonly string[]): string {
  return texts.length > LISTED + 1
    ? `${texts.slice(0, LISTED).join(', ')} et ${texts.length - LISTED} autres`
    : texts.join(', ');
}
