import type { AnswerOf, RowOf } from '../../catalogue/api/rows.ts';
import type { TableCell, TableModel } from '../../charts/table-model.ts';
import { capitalised, numbered, partitive } from '../../text/grammar.ts';
import { typeset } from '../../text/typeset.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';

export type Campaign = AnswerOf<'cprdfop/campagne'>;
export type CampaignRow = RowOf<'cprdfop/campagne'>;
type Evidence = AnswerOf<'cprdfop/campagne_demande'>;
type Conflicts = AnswerOf<'cprdfop/campagne_conflits'>;
type Sums = AnswerOf<'cprdfop/campagne_objectifs'>;

/** What the reader keeps among the requests, by column; empty for all. */
export const FILTERS = { type: 'Type', domaine: 'Domaine', nom_bassin: 'Bassin', statut: 'Avancement' } as const;
export type Filter = keyof typeof FILTERS;

/** The requests that the reader keeps. */
export function keptOf({ lignes }: Campaign, chosen: Readonly<Record<Filter, string>>): CampaignRow[] {
  const asked = Object.entries(chosen).filter(([, value]) => value !== '') as [Filter, string][];
  return lignes.filter((row) => asked.every(([name, value]) => row[name] === value));
}

/** The values that a column has, in alphabetical order. */
export function choicesOf({ lignes }: Campaign, name: Filter): string[] {
  return [...new Set(lignes.flatMap((row) => row[name] ?? []))].sort((a, b) => a.localeCompare(b, 'fr'));
}

/** « **60 demandes** en Bretagne : **312 places ouvertes**, **188 fermées**, 32 transformées. » */
export function headlineOf(sums: Sums, lieu: string): string | null {
  const [row] = sums.lignes;
  if (!row) return null;
  const count = (name: 'demandes' | 'ouvertes' | 'fermees' | 'transformees'): number => Number(row[name] ?? 0);
  return typeset(
    `**${numbered(count('demandes'), 'demande', 'demandes')}** ${lieu} : **${numbered(count('ouvertes'), 'place ouverte', 'places ouvertes')}**, **${numbered(count('fermees'), 'fermée', 'fermées')}**, ${numbered(count('transformees'), 'transformée', 'transformées')}.`
  );
}

/** What the campaign would transform, beside the objective; null where the places of the last rentrée are not read. */
export function objectiveSentence(sums: Sums): string | null {
  const [row] = sums.lignes;
  const rate = row && readFigure(row, columnOf(sums, 'taux'));
  if (!row || (rate?.value ?? rate?.max ?? null) === null || !rate) return null;
  const places = readFigure(row, columnOf(sums, 'places_avant'));
  // Some places are not known: there are more of them, and the rate is a ceiling.
  const said = rate.value === null ? inWords({ ...rate, min: null }) : inWords(rate);
  const aim =
    row.cible === null
      ? ''
      : ` ; objectif de la région : ${inWords(readFigure(row, columnOf(sums, 'cible')))} (${row.citation ?? ''})`;
  return typeset(
    `Voie scolaire avant le bac, places ouvertes, fermées ou transformées : ${said} ${partitive(inWords(places))} places d’entrée à la rentrée ${sums.parametres['rentree_places'] ?? ''}${aim}.`
  );
}

/** The conflicts, a sentence each. */
export function conflictSentences(
  conflicts: Conflicts
): { readonly numbers: readonly string[]; readonly text: string }[] {
  const words = (row: Conflicts['lignes'][number], name: 'km' | 'communs' | 'places' | 'apprentissage'): string =>
    inWords(readFigure(row, columnOf(conflicts, name)));
  return conflicts.lignes.map((row) => ({
    numbers: [row.numero ?? '', ...(row.autre_numero === null ? [] : [row.autre_numero])],
    text: typeset(
      row.nature === 'même vivier'
        ? `${row.ligne ?? ''}, et ${row.autre_ligne ?? ''}, à ${words(row, 'km')} km : ${words(row, 'places')} places pour ${words(row, 'communs')} ${row.pour ?? ''} à portée des deux.`
        : `${row.ligne ?? ''} : fermée, le bassin de ${row.bassin ?? ''} n’a plus d’établissement du domaine « ${row.domaine ?? ''} » dans le fichier des effectifs ; lieux d’apprentissage lus : ${words(row, 'apprentissage')}.`
    )
  }));
}

/** The list: four columns, to which the page adds the vote. */
export function listOf(
  rows: readonly CampaignRow[],
  evidence: Evidence,
  conflicts: Conflicts,
  pageOf: (number: string) => string
): TableModel {
  const known = new Map(evidence.lignes.map((row) => [row.numero, row]));
  const against = new Map<string, string[]>();
  for (const { nature, numero, autre_numero: other } of conflicts.lignes)
    for (const [own, with_] of [
      [numero, other],
      [other, numero]
    ])
      if (own) against.set(own, [...(against.get(own) ?? []), with_ ? `${nature ?? ''} que ${with_}` : (nature ?? '')]);
  return {
    columns: [
      { key: 'demande', label: 'Demande', numeric: false },
      { key: 'places', label: 'Numéro, places', numeric: false },
      { key: 'signes', label: 'Signes lus dans la région', numeric: false },
      { key: 'acces', label: 'Accès, conflits', numeric: false }
    ],
    rows: rows.map((row): TableCell[] => [
      { text: namedOf(row), href: pageOf(row.numero ?? '') },
      { text: typeset(`${row.numero ?? ''} : ${placesSaid(row)}`) },
      { text: typeset(signsSaid(row)) },
      {
        text: typeset(
          capitalised(
            [accessSaid(known.get(row.numero), evidence), ...(against.get(row.numero ?? '') ?? [])]
              .filter(Boolean)
              .join(' ; ')
          )
        )
      }
    ]),
    left: 0,
    signs: []
  };
}

/** « Ouverture, CAP Cuisine, Lycée X, Rennes »; the town once. */
export function namedOf({ type, ligne, commune }: CampaignRow): string {
  const town = commune === null || (ligne ?? '').endsWith(commune) ? '' : `, ${commune}`;
  return `${capitalised(type ?? '')}, ${ligne ?? ''}${town}`;
}

/** « 12 → 24, apprentissage ; 8 transformées » */
function placesSaid({ avant, apres, voie, transformees }: CampaignRow): string {
  const changed = Number(transformees ?? 0);
  return `${String(avant ?? '')} → ${String(apres ?? '')}${voie === 'apprentissage' ? ', apprentissage' : ''}${changed > 0 ? ` ; ${numbered(changed, 'transformée', 'transformées')}` : ''}`;
}

/** Nothing is proposed under two signs read. */
function signsSaid({ lus, signes, proposition }: CampaignRow): string {
  // Of the course: « pour » beside a closing would be for closing.
  const leaning = (signes ?? '')
    .split(' ; ')
    .filter((part) => /^(pour|contre) :/.test(part))
    .map((part) => part.replace(/^pour :/, 'atouts :').replace(/^contre :/, 'faiblesses :'));
  const proposed = ['ouvrir', 'conforter', 'questionner'].includes(proposition ?? '') ? `, à ${proposition ?? ''}` : '';
  if (Number(lus ?? 0) === 0)
    return proposition === 'ne pas conclure' ? 'Aucun signe lu' : capitalised(proposition ?? '');
  return [`${String(lus)} sur 4${proposed}`, ...(leaning.length === 0 ? ['aucun ne penche'] : leaning)].join(' ; ');
}

function accessSaid(row: Evidence['lignes'][number] | undefined, evidence: Evidence): string {
  if (!row || row.a_portee === null) return '';
  const alone = readFigure(row, columnOf(evidence, 'seuls'));
  // Anybody may have another place, or nobody.
  if (alone.value === null && (alone.max === null || alone.max === row.a_portee)) return 'autres lieux non connus';
  return `${inWords(alone)} ${(row.pour ?? '').split(' ')[0] ?? ''} sans autre lieu lu à ${evidence.parametres['distance'] ?? ''} km`;
}

/** What is said where no conflict is: a closing is judged only where pupils of schools are read. */
export function withoutConflict({ non_lues: unread }: Conflicts): string {
  return unread.length === 0
    ? 'Les demandes lues ne montrent ni l’un ni l’autre conflit.'
    : `${unread.includes('annuaire_education') ? '' : 'Aucune ouverture lue n’est trop près d’une autre ; '}ce que laisserait une fermeture n’est pas connu, faute du fichier des effectifs, que la Depp et l’académie détiennent.`;
}

export const SUMS = { domaine: 'Domaine', diplome: 'Diplôme', bassin: 'Bassin d’emploi' } as const;

/** The first lines of a sum, and how many are left. */
export function sumTable(
  sums: Sums,
  label: string
): { label: string; rows: { name: string; opened: string; closed: string; net: string }[]; left: number } {
  const MOST = 6;
  const words = (row: Sums['lignes'][number], name: 'ouvertes' | 'fermees' | 'solde'): string =>
    inWords(readFigure(row, columnOf(sums, name)));
  return {
    label,
    rows: sums.lignes
      .slice(0, MOST)
      .map((row) => ({
        name: row.nom ?? '',
        opened: words(row, 'ouvertes'),
        closed: words(row, 'fermees'),
        net: words(row, 'solde')
      })),
    left: Math.max(0, sums.lignes.length - MOST)
  };
}

/** « Ouverture, CAP Cuisine, Lycée X, de 0 à 12 places » */
export function requestSaid(row: CampaignRow): string {
  return `${namedOf(row)}, de ${String(row.avant ?? '')} à ${String(row.apres ?? '')} places`;
}
