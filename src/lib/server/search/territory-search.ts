import type { TerritoryList, TerritorySummary } from '../../catalogue/api/documents.ts';
import { MAILLES } from '../../catalogue/levels.ts';
import { shorten } from '../../catalogue/parameters/resolve-parameters.ts';
import { plainText } from '../../text/suggest.ts';
import { suggestTerritories } from '../../catalogue/parameters/suggest-territories.ts';
import type { Territory } from '../snapshot/reference.ts';
import { notFound } from '../problem.ts';
import { levelInWords } from './level-in-words.ts';

const LIMIT = 20;
const MOST_NEAR = 8;
const LONGEST = 80;

/**
 * Territories whose name or code answers a search, best first: exact code or name, then names that start like it, then
 * names holding a word that does; larger levels and populations before smaller ones. When none does, those whose name or code is near.
 */
export function searchTerritories(territories: readonly Territory[], search: string, limit = LIMIT): TerritoryList {
  const { level, name: wanted } = levelInWords(plainText(search));
  if (wanted === '') return { territoires: [], voisins: false };
  const among = territories.filter(({ maille }) => level === null || maille === level);
  const scored = among.flatMap((territory) => {
    const score = scoreOf(territory, wanted, search);
    return score === null ? [] : [{ territory, score }];
  });
  scored.sort(
    (a, b) =>
      a.score - b.score ||
      levelOf(a.territory) - levelOf(b.territory) ||
      (b.territory.population ?? 0) - (a.territory.population ?? 0)
  );
  const found = scored.slice(0, limit).map(({ territory }) => territory);
  if (found.length > 0) return { territoires: found.map(summarizeTerritory), voisins: false };
  const known = new Map(among.map((territory) => [territory.valeur, territory]));
  const near = suggestTerritories(level === null || search.includes(':') ? search : wanted, among, MOST_NEAR)
    .flatMap((code) => known.get(code) ?? [])
    .map(summarizeTerritory);
  return { territoires: near, voisins: near.length > 0 };
}

/** The territory of a typed code. @throws RequestProblem 404 with those that were perhaps meant */
export function territoryOf(territories: readonly Territory[], code: string): TerritorySummary {
  const found = territories.find(({ valeur }) => valeur === code);
  if (found) return summarizeTerritory(found);
  throw notFound(
    'code',
    `Territoire « ${shorten(code)} » inconnu`,
    suggestTerritories(code.slice(0, LONGEST), territories),
    'un code est typé, departement:… ou commune:… (voir /api/v1/territories?q=…)'
  );
}

export function summarizeTerritory(territory: Territory): TerritorySummary {
  const { valeur, maille, libelle, lieu, departement, region, population } = territory;
  return { territoire: valeur, maille, nom: libelle, lieu, departement, region, population };
}

function scoreOf(territory: Territory, wanted: string, typed: string): number | null {
  if (territory.valeur === typed.trim()) return 0;
  const name = plainText(territory.libelle);
  if (territory.code.toLowerCase() === wanted) return 1;
  if (name === wanted) return 1;
  if (name.startsWith(wanted)) return 2;
  if (` ${name}`.includes(` ${wanted}`)) return 3;
  const words = wanted.split(' ');
  if (words.length > 1 && words.every((word) => ` ${name} ${territory.code}`.includes(` ${word}`))) return 4;
  return wanted.length >= 2 && /^\d/.test(wanted) && territory.code.startsWith(wanted) ? 5 : null;
}

function levelOf({ maille }: Territory): number {
  return MAILLES.indexOf(maille);
}
