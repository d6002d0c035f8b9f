import { dice } from '../../../tests/support/dice.ts';

/** A commune of the invented region. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly population: number;
  readonly departement: string;
  readonly zone: string;
  readonly bassin: string;
  /** Empty for an island outside any. */
  epci: string;
}

/** The invented region: its communes, and the codes that one of them took over. */
export interface Region {
  readonly communes: readonly Commune[];
  /** Former code to the one that took it over. */
  readonly merged: ReadonlyMap<string, string>;
}

const DEPARTEMENTS = ['08', '09'];
const ZONES = ['0801', '0802', '0803'];
const EPCI = 6;
/** Ranks of the communes that belong to no EPCI. */
const ISLANDS = [1, 38];
const BASSINS = ['801', '802', '803'];
/** Communes between one that moves and the EPCI that it joins, at most. */
const REACH = 5;
/** Inhabitants above which a commune is a town. */
const TOWN = 4000;

/** Communes in a line from one end of the region to the other: each level cuts it elsewhere, so that levels overlap. */
export function drawRegion(seed: number, communes = 72): Region {
  const random = dice(seed * 7919 + 11);
  const cut = <T>(list: readonly T[], index: number, shift: number): T =>
    list[Math.min(list.length - 1, Math.floor(((index + shift) / communes) * list.length))] as T;
  return {
    merged: new Map(),
    communes: Array.from({ length: communes }, (_, index) => {
      const departement = cut(DEPARTEMENTS, index, 3);
      const town = index % 10 === 4;
      return {
        code: `${departement}${String(index + 1).padStart(3, '0')}`,
        name: `Rive ${index + 1}`,
        population: Math.round(town ? TOWN + random() * 12000 : 60 * Math.exp(random() * 2.4)),
        departement,
        zone: cut(ZONES, index, random() < 0.1 ? 4 : 0),
        bassin: cut(BASSINS, index, 5),
        epci: ISLANDS.includes(index)
          ? ''
          : `2000000${String(Math.min(EPCI, 1 + Math.floor(((index + (random() < 0.1 ? 3 : 0)) / communes) * EPCI))).padStart(2, '0')}`
      };
    })
  };
}

/** Communes drawn among those that lie beside another EPCI, and the one that each joins; towns stay where they are. */
export function drawMoves(region: Region, seed: number, count: number): Map<string, string> {
  const random = dice(seed * 4409 + 3);
  const moves = new Map<string, string>();
  const drawn = neighbours(region).map((choice) => ({ ...choice, rank: random() }));
  for (const { commune, next } of drawn.sort((a, b) => a.rank - b.rank))
    if (moves.size < count && !moves.has(commune.code)) moves.set(commune.code, next);
  return moves;
}

/** Communes beside another EPCI, with the one that they could join. */
function neighbours({ communes }: Region): { readonly commune: Commune; readonly next: string }[] {
  return communes.flatMap((commune, index) =>
    [...new Set(communes.slice(Math.max(0, index - REACH), index + 1 + REACH).map(({ epci }) => epci))].flatMap(
      (next) =>
        next !== '' && commune.epci !== '' && next !== commune.epci && commune.population <= TOWN
          ? [{ commune, next }]
          : []
    )
  );
}

/** The same region a year later: communes in another EPCI, one taken over. @param moves EPCI by commune */
export function moveRegion(region: Region, moves: ReadonlyMap<string, string>): Region {
  const communes = region.communes.map((commune) => ({ ...commune, epci: moves.get(commune.code) ?? commune.epci }));
  // A town takes over the village beside it.
  const heir = communes.findIndex(
    ({ epci, departement, zone, bassin, population }, index) =>
      population > TOWN &&
      communes[index + 1]?.epci === epci &&
      communes[index + 1]?.departement === departement &&
      communes[index + 1]?.zone === zone &&
      communes[index + 1]?.bassin === bassin
  );
  const [kept, gone] = [communes[heir], communes[heir + 1]];
  if (!kept || !gone) throw new Error('Aucune commune à réunir.');
  return {
    communes: communes
      .filter(({ code }) => code !== gone.code)
      .map((commune) => (commune === kept ? { ...commune, population: kept.population + gone.population } : commune)),
    merged: new Map([[gone.code, kept.code]])
  };
}
