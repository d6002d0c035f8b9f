import { MILLESIMES, outcomes, type Route } from '../../demo/insertion.ts';
import { noiseOf, type Noise } from '../../demo/noise.ts';
import { schoolCode, type School } from '../../demo/schools.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const REGION_NAME = 'BRETAGNE';
const START = ["n°UAI de l'établissement", "Libellé de l'établissement", 'Région'];
const RATES = ['Taux', 'Taux attendu', 'Valeur ajoutée'];
const PARTS = ["Part en poursuite d'études", 'Part en emploi 6 mois après la sortie', 'Part des autres situations'];
/** 2018-2019 and 2019-2020: two header rows were flattened, so some names are empty; everything is quoted, missing is empty. */
const OLD_HEADER = [...START, '', '', ...RATES];
const OLD: TextLayout = { ...PLAIN, delimiter: ';', quote: 'text' };
/** Later years: CRLF, missing is `nd`, and names that end with a space in the apprenticeship files. */
const NEW: TextLayout = { ...PLAIN, delimiter: ';', lineEnd: '\r\n' };

interface Outcome {
  further: number;
  employed: number;
  expected: number;
}

/** One file a year and route, each with the header of its year. */
export function files({ schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const taught = schools
    .filter((school) => school.offer.some((formation) => formation.diploma.name !== 'DCG'))
    .slice(0, -3);
  const centres = Array.from({ length: 62 }, (_, index) => centre(schools, index));
  const files: DemoFile[] = [
    {
      path: path('2018_2019', 'pro'),
      bytes: textFile(
        [...OLD_HEADER, '', '', ''],
        taught.flatMap((school) => schoolRows(school, '2018_2019', noise)),
        OLD
      )
    },
    {
      path: path('2019_2020', 'apprentissage'),
      bytes: textFile(
        [...OLD_HEADER, ''],
        centres.map((item) => oldCentreRow(item, noise)),
        { ...OLD, quote: 'text' }
      )
    }
  ];
  for (const millesime of MILLESIMES.slice(1)) {
    files.push({
      path: path(millesime, 'pro'),
      bytes: textFile(
        [...START, 'Dont apprentis en EPLE', "Taux de poursuite d'études", ...RATES, ...PARTS],
        taught.flatMap((school) => schoolRows(school, millesime, noise)),
        NEW
      )
    });
    files.push({
      path: path(millesime, 'apprentissage'),
      bytes: textFile(
        [...START, "Taux de poursuite d'études", ...RATES, ...PARTS.map((name) => `${name} `)],
        centres.map((item) => centreRow(item, millesime, noise)),
        NEW
      )
    });
  }
  return files;
}

function path(millesime: string, route: string): string {
  return `inserjeunes/depp-2022-etablissements-${millesime}-${route}.csv`;
}

interface Centre {
  uai: string;
  nom: string;
  school: School;
}

function centre(schools: readonly School[], index: number): Centre {
  const school = schools[(index * 7) % schools.length];
  if (school === undefined) throw new Error('Aucun établissement de démonstration.');
  return {
    uai: schoolCode(school.commune.departement, 500 + index),
    nom: `Centre de formation d'apprentis de démonstration n° ${index + 1}, ${school.commune.nom}`,
    school
  };
}

/** "ensemble", then its two overlapping parts where a school teaches apprentices too: adding them counts pupils twice. */
function schoolRows(school: School, millesime: string, noise: Noise): Cell[][] {
  const row = (part: string, outcome: Outcome | null): Cell[] => [
    school.uai,
    school.nom,
    REGION_NAME,
    part,
    ...measures(outcome, millesime)
  ];
  const pupils = outcomeOf(school, 'scolaire', millesime, noise);
  const small = noise.unit('nd', school.uai) < 0.1;
  if (noise.unit('mixte', school.uai) > 0.3) return [row('ensemble', small ? null : pupils)];
  const apprentices = outcomeOf(school, 'apprentissage', millesime, noise);
  const shown = noise.unit('apprentis', school.uai) < 0.5 ? apprentices : null;
  const both = {
    further: mean(pupils.further, apprentices.further),
    employed: mean(pupils.employed, apprentices.employed),
    expected: mean(pupils.expected, apprentices.expected)
  };
  return [row('dont apprentis', shown), row('ensemble', both), row('dont élèves en voie pro sco', pupils)];
}

function mean(pupils: number, apprentices: number): number {
  return 0.8 * pupils + 0.2 * apprentices;
}

function centreRow(item: Centre, millesime: string, noise: Noise): Cell[] {
  const hidden = noise.unit('nd', item.uai, millesime) < 0.2;
  return [
    item.uai,
    item.nom,
    REGION_NAME,
    ...measures(hidden ? null : outcomeOf(item.school, 'apprentissage', millesime, noise), millesime)
  ];
}

function oldCentreRow(item: Centre, noise: Noise): Cell[] {
  return [
    item.uai,
    item.nom,
    REGION_NAME,
    null,
    ...measures(outcomeOf(item.school, 'apprentissage', '2019_2020', noise), '2019_2020')
  ];
}

function outcomeOf(school: School, route: Route, millesime: string, noise: Noise): Outcome {
  const shares = school.offer.map((formation) => outcomes(formation, route, millesime, '53', noise));
  const average = (pick: (share: { further: number; employed: number }) => number): number =>
    shares.reduce((sum, share) => sum + pick(share), 0) / shares.length;
  const expected = average((share) => share.employed);
  return {
    further: average((share) => share.further),
    expected,
    employed: Math.min(
      0.95,
      Math.max(
        0.05,
        expected +
          0.16 * (noise.unit('valeur', school.uai) - 0.5) +
          0.06 * (noise.unit('valeur', school.uai, millesime) - 0.5)
      )
    )
  };
}

/**
 * Percentages in the columns of the year. 2018-2019: further study, employment at 6 months, expected, added value,
 * then employment at 12, 18 and 24 months; 2019-2020: the same up to 12 months; later: shares of the three situations.
 */
function measures(outcome: Outcome | null, millesime: string): Cell[] {
  const old = { '2018_2019': 7, '2019_2020': 5 }[millesime];
  if (outcome === null) return Array.from({ length: old ?? 7 }, (): Cell => (old === undefined ? 'nd' : null));
  const percent = (share: number): number => Math.round(share * 100);
  const [further, employed, expected] = [
    percent(outcome.further),
    percent(outcome.employed),
    percent(outcome.expected)
  ];
  const base = [further, employed, expected, employed - expected];
  if (old !== undefined)
    return [...base, ...[7, 11, 15].map((points) => Math.min(97, employed + points))].slice(0, old);
  const working = Math.round(((100 - further) * employed) / 100);
  return [...base, further, working, 100 - further - working];
}
