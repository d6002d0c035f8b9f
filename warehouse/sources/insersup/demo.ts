import { noiseOf, type Noise } from '../../demo/noise.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

/** Code range that the ministry has not reached; département, name, weight. */
const UNIVERSITIES: readonly [uai: string, name: string, weight: number][] = [
  ['0359901A', 'UNIVERSITE DE DEMONSTRATION EST', 1],
  ['0299902B', 'UNIVERSITE DE DEMONSTRATION OUEST', 0.7],
  ['0569903C', 'UNIVERSITE DE DEMONSTRATION SUD', 0.4],
  ['0229904D', 'ECOLE DE DEMONSTRATION NORD', 0.2]
];
/** Code, title, type, domain, discipline, yearly students, share who study on, share of leavers in work at six months. */
const DEGREES: readonly [string, string, string, string, string, number, number, number][] = [
  ['2499001', 'GESTION', 'licence_pro', 'DEG', 'Sciences économiques, gestion', 210, 0.42, 0.62],
  ['2499002', 'RESEAUX ET INFORMATIQUE', 'licence_pro', 'STS', 'Sciences et technologies', 120, 0.4, 0.66],
  ['2499003', 'AGROALIMENTAIRE', 'licence_pro', 'STS', 'Sciences de la vie', 60, 0.36, 0.6],
  ['2599001', 'DROIT', 'master_LMD', 'DEG', 'Droit, sciences politiques', 320, 0.28, 0.48],
  ['2599002', 'MANAGEMENT', 'master_LMD', 'DEG', 'Sciences économiques, gestion', 380, 0.1, 0.68],
  ['2599003', 'INFORMATIQUE', 'master_LMD', 'STS', 'Sciences et technologies', 180, 0.12, 0.76],
  ['2599004', 'HISTOIRE', 'master_LMD', 'SHS', 'Lettres, langues, arts', 90, 0.3, 0.4],
  ['2599005', 'PSYCHOLOGIE', 'master_LMD', 'SHS', 'Sciences humaines et sociales', 150, 0.12, 0.55],
  ['2599006', 'BRETON ET CELTIQUE', 'master_LMD', 'SHS', 'Lettres, langues, arts', 24, 0.3, 0.42],
  ['2699001', 'GENIE INDUSTRIEL', 'diplome_ingenieur', 'STS', 'Sciences et technologies', 130, 0.07, 0.78]
];
const YEARS = ['2019-2020', '2020-2021'];
const HORIZONS = [6, 12, 18, 24, 30];
const LATER: Readonly<Record<number, number>> = { 6: 0, 12: 0.08, 18: 0.12, 24: 0.15, 30: 0.16 };

/** What becomes of graduates, as the JSON answer of InserSup. */
export function files({ seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  return [
    {
      path: 'formation/inserSup_formations_2021.json',
      bytes: Buffer.from(`${JSON.stringify({ results: YEARS.flatMap((year) => graduates(year, noise)) }, null, 1)}\n`)
    }
  ];
}

/** Numbers as texts; nd under twenty leavers, na where the horizon is not reached; a total row among degrees. */
function graduates(year: string, noise: Noise): Record<string, string>[] {
  return UNIVERSITIES.flatMap(([uai, name, weight]) => {
    const rows = DEGREES.filter(([code]) => weight === 1 || noise.unit('diplôme', uai, code) < 0.75).map(
      ([code, title, type, domain, discipline, students, further, employed]) => {
        const enrolled = Math.round(students * weight * noise.around(0.15, 'supérieur', uai, code, year));
        const leavers = enrolled - Math.round(enrolled * further);
        const hidden = leavers < 20;
        const rate =
          employed +
          0.1 * (noise.unit('emploi', uai, code) - 0.5) +
          0.03 * (noise.unit('emploi', uai, code, year) - 0.5);
        const at = (months: number): string =>
          hidden
            ? 'nd'
            : months === 30 && year === YEARS[1]
              ? 'na'
              : String(Math.round(leavers * Math.min(0.97, rate + (LATER[months] ?? 0))));
        const shown = (count: number): string => (hidden ? 'nd' : String(count));
        return {
          diplome: code,
          libelle_diplome: title,
          type_diplome_long: type,
          etablissement: uai,
          denomination_principale: name,
          domaine: domain,
          discipline,
          nb_inscrits: shown(enrolled),
          nb_diplomes: shown(Math.round(enrolled * 0.86)),
          nb_sortants: shown(leavers),
          nb_poursuivants: shown(enrolled - leavers),
          taux_poursuivant: hidden ? 'nd' : ((100 * (enrolled - leavers)) / enrolled).toFixed(1).replace('.', ','),
          annee_universitaire: year,
          ...Object.fromEntries(HORIZONS.map((months) => [`nb_in_dsn_${months}`, at(months)]))
        };
      }
    );
    const [first] = rows;
    return first === undefined ? [] : [...rows, { ...first, diplome: 'tous_diplomes', libelle_diplome: 'Ensemble' }];
  });
}
