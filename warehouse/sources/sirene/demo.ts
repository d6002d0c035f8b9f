import { jobLines, type JobLine } from '../../demo/commune-jobs.ts';
import { SIZE_YEAR, sizesOf } from '../../demo/establishments.ts';
import { lambert93 } from '../../demo/lambert93.ts';
import type { Land } from '../../demo/land.ts';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import { PRIVATE_ACTIVITIES } from '../../demo/private-activities.ts';
import { pointIn } from '../../demo/schools.ts';
import type { Commune } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const HEADER =
  'siren,nic,siret,statutDiffusionEtablissement,dateCreationEtablissement,trancheEffectifsEtablissement,anneeEffectifsEtablissement,codeCommuneEtablissement,dateDebut,etatAdministratifEtablissement,activitePrincipaleEtablissement,nomenclatureActivitePrincipaleEtablissement,caractereEmployeurEtablissement,activitePrincipaleNAF25Etablissement,coordonneeLambertAbscisseEtablissement,coordonneeLambertOrdonneeEtablissement'.split(
    ','
  );
/** Sirene's classes by their lower bound, in employees. */
const CLASSES: readonly (readonly [number, string])[] = [
  [5000, '52'],
  [2000, '51'],
  [1000, '42'],
  [500, '41'],
  [250, '32'],
  [200, '31'],
  [100, '22'],
  [50, '21'],
  [20, '12'],
  [10, '11'],
  [6, '03'],
  [3, '02'],
  [1, '01']
];
/** Places where the establishments of a commune may be. */
const PLACES = 12;
/** Closed establishments and those without employees, for one that employs. */
const CLOSED = 0.3;
const ALONE = 0.08;
/** Shares of units that do not show their place, and of open ones without a class. */
const PARTLY_SHOWN = 0.05;
const UNCLASSED = 0.03;
/** Mean age of an open one in years (about as many are born as close, some five in a hundred a year), and the last day of the file as a fraction of year. */
const LIFE = 22;
const LAST_DAY = 2025.5;

/**
 * Sirene's stock of establishments: the employers of the demo, some without employees, some closed; codes of the NAF rév. 2, no code
 * of the NAF 2025. Numbers lie in a range that is given to nobody.
 */
export function files({ territory, land, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const places = new Map<string, readonly (readonly [string, string])[]>();
  const rows: Cell[][] = [];
  for (const line of jobLines(territory, seed, SIZE_YEAR)) {
    const spots = places.get(line.commune.code) ?? spotsOf(line.commune, land, noise);
    places.set(line.commune.code, spots);
    const sizes = sizesOf(line, noise);
    const others = Math.round(
      sizes.length * (CLOSED + ALONE) + noise.unit('autres', line.commune.code, line.activity.code) - 0.5
    );
    for (let rank = 0; rank < sizes.length + others; rank++)
      rows.push(establishment(rows.length, line, sizes[rank] ?? 0, rank, spots, noise));
  }
  return [{ path: 'sirene/StockEtablissement_bretagne.csv', bytes: textFile(HEADER, rows, PLAIN) }];
}

function spotsOf(commune: Commune, land: Land, noise: Noise): readonly (readonly [string, string])[] {
  return Array.from({ length: PLACES }, (_, index) => {
    const { lat, lng } = pointIn(commune, land, noise, `etablissement/${String(index)}`);
    const { x, y } = lambert93(lat, lng);
    return [x.toFixed(2), y.toFixed(2)] as const;
  });
}

function establishment(
  number: number,
  line: JobLine,
  size: number,
  rank: number,
  spots: readonly (readonly [string, string])[],
  noise: Noise
): Cell[] {
  const words = [line.commune.code, line.activity.code, rank] as const;
  const [draw, other] = [noise.unit('sirene', ...words), noise.unit('sirene 2', ...words)];
  const closed = size === 0 && other < CLOSED / (CLOSED + ALONE);
  const end = closed ? LAST_DAY - 11 * draw : LAST_DAY;
  const born = Math.max(1950, end + LIFE * Math.log(1 - 0.999 * (closed ? (other * (CLOSED + ALONE)) / CLOSED : draw)));
  const shown = noise.unit('diffusion', ...words) >= PARTLY_SHOWN;
  const unclassed = closed || noise.unit('tranche', ...words) < UNCLASSED;
  const size0 = size === 0 ? 'NN' : (CLASSES.find(([least]) => size >= least)?.[1] ?? '00');
  const [x, y] = spots[Math.floor(draw * 997) % PLACES] ?? ['', ''];
  const siren = `998${String(number).padStart(6, '0')}`;
  const ape = apeOf(line.activity.code, noise.unit('ape', ...words));
  return [
    siren,
    '00011',
    `${siren}00011`,
    shown ? 'O' : 'P',
    day(born),
    unclassed ? '' : size0,
    unclassed || size === 0 ? '' : SIZE_YEAR,
    line.commune.code,
    day(closed ? end : born),
    closed ? 'F' : 'A',
    `${ape.slice(0, 2)}.${ape.slice(2)}`,
    'NAFRev2',
    size > 0 ? 'O' : 'N',
    '',
    shown ? x : '[ND]',
    shown ? y : '[ND]'
  ];
}

/** One of the demo's sub-classes of a position, by weight; farms have none of their own there. */
function apeOf(position: string, draw: number): string {
  const choices = PRIVATE_ACTIVITIES.filter(({ na17 }) => na17.startsWith(`${position} `));
  const total = choices.reduce((sum, { weight, size }) => sum + weight / size, 0);
  let sum = 0;
  return (
    choices.find(({ weight, size }) => (sum += weight / size / total) >= draw)?.ape ?? choices.at(-1)?.ape ?? '0150Z'
  );
}

function day(year: number): string {
  const start = Date.UTC(Math.floor(year), 0, 1);
  return new Date(start + (year % 1) * 365 * 86_400_000).toISOString().slice(0, 10);
}
