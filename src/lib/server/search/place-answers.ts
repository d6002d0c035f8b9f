import { LEVELS, levelName, type Maille } from '../../catalogue/levels.ts';
import { formatNumber } from '../../text/numbers.ts';
import { unaccented } from '../../text/unaccented.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate } from './candidate.ts';
import type { NamedPlaces, PlaceIndex } from './places.ts';
import type { Town } from './read-tables.ts';

/** By how a place was read: a code or a name is what was typed, a beginning or a near name is a guess. */
const QUALITY: Readonly<Record<NamedPlaces['by'], number>> = {
  code: 102,
  postal: 102,
  name: 100,
  initials: 95,
  begins: 82,
  near: 78
};
const NEXT = 0.4;
/** A town outside the region is meant the surer the more people know it. */
const KNOWN_TOWN = 20_000;
const SMALL_TOWN = -16;
/** One that hardly anybody knows bears a word like others: « Peintre ». */
const HAMLET = 2000;
const UNKNOWN_TOWN = -45;
/** An occupation is meant before a town far from here, the more when accents differ: « maçon », « Mâcon ». */
const FAR = -4;
const OTHER_ACCENTS = -20;
const MOST_OUTSIDE = 3;

/** The page of each territory named; of a town outside the region, in which region it is. */
export function placeAnswers(typed: string, named: NamedPlaces, places: PlaceIndex): Candidate[] {
  const { territories, outside, by } = named;
  const [first] = territories;
  const after = first && named.level === null && by !== 'code' ? places.namedAfter(first) : undefined;
  const all =
    after === undefined || territories.includes(after) ? territories : [first, after, ...territories.slice(1)];
  return [
    ...all.flatMap((territory, index) =>
      territory === undefined ? [] : [{ ...placeAnswer(territory, QUALITY[by] - NEXT * index), near: by === 'near' }]
    ),
    ...outside
      .filter(({ population }) => territories.length === 0 || population >= KNOWN_TOWN)
      .slice(0, MOST_OUTSIDE)
      .flatMap((town, index) =>
        outsideAnswer(
          town,
          places,
          QUALITY[by] +
            FAR -
            (territories.length > 0 ? 12 : 0) -
            index +
            (hasOtherAccents(typed, town.nom) ? OTHER_ACCENTS : 0)
        )
      )
  ];
}

function placeAnswer({ valeur, maille, libelle, population }: Territory, quality: number): Candidate {
  return {
    type: 'territoire',
    code: valeur,
    titre: libelle,
    precision: `${levelName(maille)} · ${valeur}${population === null ? '' : ` · ${formatNumber(population)} habitants`}`,
    adresse: `/territoires/${valeur}`,
    territoire: valeur,
    quality
  };
}

function outsideAnswer(
  { nom, departement, region, population }: Town,
  places: PlaceIndex,
  quality: number
): Candidate[] {
  const holding = places.territory(region);
  if (holding === undefined) return [];
  const door = places.territory(departement) ?? holding;
  return [
    {
      type: 'ailleurs',
      code: region,
      titre: `${nom} est ${holding.lieu}`,
      precision: `Hors de la région servie (${holding.libelle}) ; voici ce que Maille a ${door.lieu}.`,
      adresse: `/territoires/${door.valeur}`,
      territoire: door.valeur,
      quality: quality + (population < HAMLET ? UNKNOWN_TOWN : population < KNOWN_TOWN ? SMALL_TOWN : 0)
    }
  ];
}

/** Levels at which two places are compared: those where figures are the most, before towns. */
const COMPARED: readonly Maille[] = [
  'region',
  'departement',
  'zone_emploi',
  'epci',
  'bassin',
  'commune',
  'arrondissement',
  'comite_local'
];

/** The comparison of two places at each level where both have their name. */
export function comparisons(first: NamedPlaces, second: NamedPlaces, places: PlaceIndex): Candidate[] {
  const levels = COMPARED.flatMap((maille) => {
    const [a, b] = [first, second].map((one) => atLevel(one, maille, places));
    return a && b && a.valeur !== b.valeur ? [{ maille, a, b }] : [];
  });
  return levels.map(({ maille, a, b }, index): Candidate => ({
    type: 'comparaison',
    code: `${a.valeur},${b.valeur}`,
    titre: `Comparer ${a.libelle} et ${b.libelle}`,
    precision: `Deux ${LEVELS[maille].plural}`,
    adresse: `/comparer?territoires=${a.valeur},${b.valeur}`,
    quality: 104 - index
  }));
}

function atLevel({ territories }: NamedPlaces, maille: Maille, places: PlaceIndex): Territory | undefined {
  const named = territories.find((one) => one.maille === maille);
  if (named !== undefined || maille !== 'epci') return named;
  const [first] = territories;
  return first && places.namedAfter(first);
}

/** Whether both are written with accents, and not the same. */
function hasOtherAccents(typed: string, name: string): boolean {
  const lower = typed.toLowerCase();
  return (
    unaccented(lower) !== lower && unaccented(lower) === unaccented(name.toLowerCase()) && lower !== name.toLowerCase()
  );
}
