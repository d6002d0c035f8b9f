import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const NAMES = ['communes.json', 'epci.json', 'departements.json', 'regions.json', 'arrondissements.json'];

/** Communes, EPCI, départements, regions and arrondissements, as the package gives them. */
export function files({ territory }: DemoWorld): DemoFile[] {
  return NAMES.map((name) => ({
    path: `geo/decoupage-administratif/${name}`,
    bytes: readFileSync(join(territory.packageFolder, name))
  }));
}
