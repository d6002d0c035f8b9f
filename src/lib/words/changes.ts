import type { Differences, TableChange } from '../catalogue/records/changes.ts';
import { formatDate } from '../text/dates.ts';
import { numbered } from '../text/grammar.ts';

/** `Depuis l’instantané du 3 octobre 2026 : 3 tableaux publiés ont changé.` */
export function sinceInWords({
  precedent,
  comparee,
  changements
}: Pick<Differences, 'precedent' | 'comparee' | 'changements'>): string {
  if (precedent === null) return 'Aucun instantané antérieur n’est connu : il n’y a rien à comparer.';
  const day = formatDate(precedent.construit_le);
  if (!comparee) return `Cet instantané n’a pas été comparé à celui du ${day}.`;
  const { length } = changements;
  if (length === 0) return `Aucun tableau publié n’a changé depuis l’instantané du ${day}.`;
  return `Depuis l’instantané du ${day} : ${numbered(length, 'tableau publié a changé', 'tableaux publiés ont changé')}.`;
}

const NAMED = 3;

/** `Enquête BMO (France Travail, 2025) ; …`, the first of many. */
export function sourcesInWords({ sources }: Pick<TableChange, 'sources'>): string {
  const named = sources.length > NAMED + 1 ? sources.slice(0, NAMED) : sources;
  return [
    ...named.map(
      ({ titre, producteur, millesime }) => `${titre} (${[producteur, millesime].filter(Boolean).join(', ')})`
    ),
    ...(named.length < sources.length ? [`${sources.length - NAMED} autres sources`] : [])
  ].join(' ; ');
}

/** What became of a table: `12 lignes ajoutées, 3 changées`. */
export function tableInWords({
  etat,
  ajoutees,
  disparues,
  changees,
  colonnes_nouvelles: columns
}: TableChange): string {
  if (etat === 'disparue') return 'tableau retiré';
  return [
    ...(etat === 'nouvelle' ? ['nouveau tableau'] : []),
    ...(ajoutees > 0 ? [numbered(ajoutees, 'ligne ajoutée', 'lignes ajoutées')] : []),
    ...(disparues > 0 ? [numbered(disparues, 'ligne disparue', 'lignes disparues')] : []),
    ...(changees > 0 ? [numbered(changees, 'ligne changée', 'lignes changées')] : []),
    ...(columns.length > 0
      ? [`${columns.length > 1 ? 'colonnes nouvelles' : 'colonne nouvelle'} : ${columns.join(', ')}`]
      : []),
    ...(etat === 'modifiee' && ajoutees + disparues + changees + columns.length === 0
      ? ['colonnes retirées ou d’un autre type']
      : [])
  ].join(', ');
}
