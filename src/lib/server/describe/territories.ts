import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { shorten } from '../../catalogue/parameters/resolve-parameters.ts';
import { suggestTerritories } from '../../catalogue/parameters/suggest-territories.ts';
import { notFound } from '../problem.ts';
import type { Territory } from '../snapshot/reference.ts';

const LONGEST = 80;

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
