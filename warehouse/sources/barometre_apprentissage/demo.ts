import { noiseOf } from '../../demo/noise.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER =
  'mesure indicateur id_indicateur code_NIVEAU libelle_NIVEAU valeur_actuelle date_valeur_actuelle valeur_initiale date_valeur_initiale progression pourcentage_progression unite';
/** Contracts for an inhabitant, and how many times fewer in 2017: near the barometer of October 2022 (40,032 in Bretagne, 14,196 before; 834,549 in France). */
const CONTRACTS = 0.0122;
const BEFORE = 2.8;
/** How much more contracts départements with a metropolis sign, where schools of higher education are; the others of their region sign fewer. */
const METROPOLIS: Readonly<Record<string, number>> = {
  '35': 1.3,
  '44': 1.2,
  '59': 1.1,
  '69': 1.5,
  '75': 2.4,
  '92': 1.4
};
const ELSEWHERE = 0.85;

/** The barometer of public results, with the one measure that is read and another, which is not. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const counts = territory.departements.map(({ code, nom, region, population }) => {
    const now = Math.round(
      population * CONTRACTS * (METROPOLIS[code] ?? ELSEWHERE) * noise.around(0.06, 'contrats', code)
    );
    return { code, nom, region, now, before: Math.round(now / (BEFORE * noise.around(0.06, 'avant', code))) };
  });
  const line = (code: string, name: string, now: number, before: number): Cell[] => [
    'Développer l’apprentissage',
    'Nombre de contrats d’apprentissage',
    'nombre-contrats-apprentissage',
    code,
    name,
    `${now}.0`,
    '2025-06-30',
    `${before}.0`,
    '2017-12-31',
    `${now - before}.0`,
    `${Math.round((100 * (now - before)) / Math.max(1, before))}.0`,
    'contrats'
  ];
  const other = (code: string, name: string): Cell[] => [
    'Une mesure, et sa virgule',
    'Part de classes dédoublées',
    'part-classes',
    ...[code, name, '100.0', '2025-06-30', '98.0', '2019-10-31', '2.0', '2.0', '% des classes']
  ];
  const regions = territory.regions.map(({ code, nom }) => {
    const own = counts.filter(({ region }) => region === code);
    const sum = (of: (count: (typeof counts)[number]) => number): number =>
      own.reduce((total, count) => total + of(count), 0);
    return { code, nom, now: sum(({ now }) => now), before: sum(({ before }) => before) };
  });
  const file = (level: string, adjective: string, places: readonly (typeof regions)[number][]): DemoFile => ({
    path: `barometre/barometre-resultats-synthese-${adjective}.csv`,
    bytes: textFile(
      HEADER.replaceAll('NIVEAU', level).split(' '),
      places.flatMap(({ code, nom, now, before }) => [other(code, nom), line(code, nom, now, before)]),
      PLAIN
    )
  });
  return [file('departement', 'departemental', counts), file('region', 'regional', regions)];
}
