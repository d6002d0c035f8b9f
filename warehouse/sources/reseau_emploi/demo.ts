import { committeeOf } from '../../demo/committees.ts';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import type { Territory } from '../../demo/territory.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Indicators of the committee, in the template. */
export function files({ territory, seed }: DemoWorld): DemoFile[] {
  return [
    {
      path: 'service/reseau_emploi_2024-2025.csv',
      bytes: textFile(
        'periode territoire indicateur libelle valeur unite cible'.split(' '),
        indicators(territory, noiseOf(seed)),
        { ...PLAIN, delimiter: ';' }
      )
    }
  ];
}

type Level = 'region' | 'departement' | 'comite_local';

interface Kind {
  readonly code: string;
  readonly name: string;
  readonly unit: 'nombre' | 'pourcent' | 'jours' | 'points';
  /** Of the region, at the first quarter; what is counted is shared out by inhabitants. */
  readonly value: number;
  /** What a quarter adds. */
  readonly step: number;
  readonly target?: number;
  /** The finest level at which it is given. */
  readonly finest?: Level;
  /** Its last quarter, when it is late. */
  readonly last?: string;
}

/** The list of reference.indicateurs_reseau_emploi, but for the gap between satisfied and dissatisfied, which nobody gives here; and one of its own. */
const KINDS: readonly Kind[] = [
  { code: 'inscrits', name: 'Nombre d’inscrits à France Travail', unit: 'nombre', value: 246_000, step: 900 },
  {
    code: 'acces_emploi',
    name: 'Taux d’accès à l’emploi à six mois',
    unit: 'pourcent',
    value: 44,
    step: 1.2,
    target: 47
  },
  {
    code: 'presence_emploi',
    name: 'Taux de présence en emploi à six mois',
    unit: 'pourcent',
    value: 33,
    step: 0.6,
    target: 35
  },
  {
    code: 'delai_accompagnement',
    name: 'Délai entre l’inscription et le démarrage de l’accompagnement',
    unit: 'jours',
    value: 24,
    step: -1.5,
    target: 21,
    last: '2025T1'
  },
  {
    code: 'satisfaction_demandeurs',
    name: 'Taux de satisfaction des demandeurs d’emploi sur leur accompagnement',
    unit: 'pourcent',
    value: 82,
    step: 0.4,
    target: 84
  },
  {
    code: 'publics_prioritaires',
    name: 'Part des publics prioritaires dans les entrants en formation',
    unit: 'pourcent',
    value: 66,
    step: 1,
    target: 70
  },
  {
    code: 'acces_emploi_formation',
    name: 'Taux d’accès à l’emploi à six mois des sortants de formation',
    unit: 'pourcent',
    value: 58,
    step: 0.7,
    target: 60
  },
  {
    code: 'presence_emploi_formation',
    name: 'Taux de présence en emploi à six mois des sortants de formation',
    unit: 'pourcent',
    value: 47,
    step: 0.5
  },
  {
    code: 'recours',
    name: 'Taux de recours au réseau pour l’emploi',
    unit: 'pourcent',
    value: 38,
    step: 0.8,
    target: 42
  },
  {
    code: 'pourvoi_offres',
    name: 'Taux de pourvoi des offres d’emploi',
    unit: 'pourcent',
    value: 83,
    step: 1.1,
    target: 88
  },
  {
    code: 'delai_pourvoi',
    name: 'Délai de pourvoi des offres d’emploi',
    unit: 'jours',
    value: 41,
    step: -0.8,
    target: 38
  },
  {
    code: 'satisfaction_entreprises',
    name: 'Taux de satisfaction des entreprises',
    unit: 'pourcent',
    value: 87,
    step: 0.2,
    target: 88,
    finest: 'departement'
  },
  { code: 'fiches_action', name: 'Fiches action saisies', unit: 'nombre', value: 96, step: 31 },
  {
    code: 'contrats_engagement',
    name: 'Part des inscrits qui ont signé un contrat d’engagement',
    unit: 'pourcent',
    value: 62,
    step: 4,
    target: 80
  }
];
const QUARTERS = ['2024T4', '2025T1', '2025T2'];
const LEVELS: readonly Level[] = ['region', 'departement', 'comite_local'];

/** A territory with its share of the region's inhabitants. */
interface Place {
  readonly code: string;
  readonly level: Level;
  readonly share: number;
}

function indicators(territory: Territory, noise: Noise): Cell[][] {
  const places = placesOf(territory);
  return QUARTERS.flatMap((quarter, step) =>
    KINDS.filter(({ last }) => last === undefined || quarter <= last).flatMap((kind) =>
      places
        .filter(({ level }) => LEVELS.indexOf(level) <= LEVELS.indexOf(kind.finest ?? 'comite_local'))
        .map((place): Cell[] => [
          quarter,
          `${place.level}:${place.code}`,
          kind.code,
          kind.name,
          valueOf(kind, place, step, noise.around(0.02, 'rpe', quarter, `${place.level}:${place.code}`, kind.code)),
          kind.unit,
          kind.target === undefined ? null : String(kind.target).replace('.', ',')
        ])
    )
  );
}

function valueOf({ unit, value, step: by }: Kind, { level, share }: Place, step: number, around: number): string {
  const regional = value + step * by;
  if (unit === 'nombre') return String(Math.max(1, Math.round(regional * share * (level === 'region' ? 1 : around))));
  return (regional * around).toFixed(1).replace('.', ',');
}

/** The region, its départements, and its comités locaux. */
function placesOf({ region, departements, communes }: Territory): Place[] {
  const total = communes.reduce((sum, { population }) => sum + population, 0);
  const inhabitants = new Map<string, number>();
  for (const commune of communes) {
    const code = committeeOf(commune)?.code;
    if (code !== undefined) inhabitants.set(code, (inhabitants.get(code) ?? 0) + commune.population);
  }
  return [
    { code: region, level: 'region', share: 1 },
    ...departements
      .filter((place) => place.region === region)
      .map(({ code, population }): Place => ({ code, level: 'departement', share: population / total })),
    ...[...inhabitants].map(([code, sum]): Place => ({ code, level: 'comite_local', share: sum / total }))
  ];
}
