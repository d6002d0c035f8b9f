import { join } from 'node:path';
import { rmSync } from 'node:fs';
import type { JobFigure, PersonFigure } from './figures.ts';
import { put } from './write-map.ts';

/** Of each A17 activity, a sub-class and its division, and one of the seven sectors of private jobs. */
const SUBCLASSES: Readonly<Record<string, readonly [string, string]>> = {
  C1: ['1013A', 'GS1 Industrie'],
  C3: ['2651A', 'GS1 Industrie'],
  C4: ['2910Z', 'GS1 Industrie'],
  C5: ['1610A', 'GS1 Industrie'],
  DE: ['3811Z', 'GS1 Industrie'],
  FZ: ['4332A', 'GS2 Construction'],
  GZ: ['4711F', 'GS3 Commerce'],
  HZ: ['4941A', 'GS5 Autres services marchands hors intérim'],
  IZ: ['5610A', 'GS4 Hôtellerie-restauration'],
  JZ: ['6201Z', 'GS5 Autres services marchands hors intérim'],
  KZ: ['6419Z', 'GS5 Autres services marchands hors intérim'],
  LZ: ['6831Z', 'GS5 Autres services marchands hors intérim'],
  MN: ['6920Z', 'GS5 Autres services marchands hors intérim'],
  OQ: ['8810A', 'GS7 Services non marchands'],
  RU: ['9602A', 'GS5 Autres services marchands hors intérim']
};
const MONTHS: Readonly<Record<string, string>> = { '2024T3': 'sept-24', '2024T4': 'déc-24', '2025T1': 'mars-25' };
const WORDS: Readonly<Record<string, string>> = {
  femmes: 'Femmes',
  hommes: 'Hommes',
  moins_25: 'Moins de 25 ans',
  de_25_a_49: '25-49 ans',
  plus_50: '50 ans ou plus',
  de_16_a_17: '16-17',
  de_18_a_25: '18-25'
};

/** Ages as the file under agreement and the open one name them. */
const AGES = ['Moins de 25 ans', '25-49 ans', '50 ans ou plus'];
const OPEN_AGES = ['Moins de 25 ans', 'De 25 à 49 ans', '50 ans et plus'];

/** Jobs received under agreement, a file a year, and private jobs, a file for all years. */
export function writeJobs(data: string, years: ReadonlyMap<number, readonly JobFigure[]>): void {
  for (const source of ['emploi_communes', 'urssaf_communes', 'naf'])
    rmSync(join(data, source), { recursive: true, force: true });
  for (const [year, figures] of years)
    put(data, `emploi_communes/emploi_communes_a17_${year}.csv`, [
      `Code commune;Commune;A17;Libellé A17;Nombre d'établissements employeurs;Effectif salarié au 31/12/${year};Effectif du plus grand établissement`,
      ...figures.map(
        ({ commune, activity, units, jobs, largest }) =>
          `${commune};Commune ${commune};${activity};${activity};${units};${jobs};${largest}`
      )
    ]);
  put(data, 'naf/naf2008_liste_n5.csv', [
    'Code1|Code2|Libellé',
    ...Object.values(SUBCLASSES).map(([ape]) => `${ape.slice(0, 2)}.${ape.slice(2)}|${ape}|Activité ${ape}`)
  ]);
  const list = [...years.keys()];
  const lines = new Map<string, Map<number, JobFigure>>();
  for (const [year, figures] of years)
    for (const figure of figures) {
      if (figure.privateUnits === 0) continue;
      const key = `${figure.commune};${figure.activity}`;
      lines.set(key, (lines.get(key) ?? new Map<number, JobFigure>()).set(year, figure));
    }
  put(data, 'urssaf_communes/etablissements-et-effectifs-salaries-au-niveau-commune-x-ape-last.csv', [
    [
      "Région;Ancienne région;Département;Zone d'emploi;EPCI;Nom commune;Commune;Grand secteur d'activité;Secteur NA17;Secteur NA38",
      "Secteur NA88;APE;Code région;Code ancienne région;Code département;Code zone d'emploi;Code EPCI;Code commune;Code APE",
      ...list.flatMap((year) => [`Nombre d'établissements ${year}`, `Effectifs salariés ${year}`])
    ].join(';'),
    ...[...lines].map(([key, byYear]) => {
      const [commune = '', activity = ''] = key.split(';');
      const [ape, sector] = SUBCLASSES[activity] ?? ['', ''];
      const departement = commune.slice(0, 2);
      return [
        'Haute-Rive;Haute-Rive',
        `Département ${departement};;;Commune ${commune};${commune} Commune;${sector};${activity} Activité;Activité`,
        `${ape.slice(0, 2)} Division;${ape} Activité;08;08;${departement};;;${commune};${ape}`,
        ...list.map((year) => {
          const figure = byYear.get(year);
          return figure ? `${figure.privateUnits};${figure.privateJobs}` : ';';
        })
      ].join(';');
    })
  ]);
}

/** Job seekers received under agreement, a file a quarter; a cell without anybody has no line. */
export function writeSeekers(data: string, figures: readonly PersonFigure[]): void {
  rmSync(join(data, 'demandeurs_communes'), { recursive: true, force: true });
  for (const vintage of new Set(figures.map((figure) => figure.vintage)))
    put(data, `demandeurs_communes/demandeurs_communes_${vintage}.csv`, [
      "CODGEO;LIBGEO;Mois;Sexe;Tranche d'âge;Demandeurs d'emploi inscrits",
      ...figures
        .filter((figure) => figure.vintage === vintage && figure.persons > 0)
        .map(({ commune, kind: [sex = '', age = ''], persons }) =>
          [commune, `Commune ${commune}`, MONTHS[vintage] ?? '', WORDS[sex] ?? '', WORDS[age] ?? '', persons].join(';')
        )
    ]);
}

/** Of each hundred registered in a commune, how many are in the categories that the open file counts: all, in some. */
const ACTIVE = [100, 92, 97];

/** What is open of them: a fourth quarter, by sex or by age, each number rounded to five, more than there are at times. */
export function writeOpenSeekers(data: string, figures: readonly PersonFigure[]): void {
  const cuts = [
    ['Total', 'Total'],
    ['Femmes', 'Total'],
    ['Hommes', 'Total'],
    ...OPEN_AGES.map((age) => ['Total', age])
  ];
  const sums = new Map<string, number>();
  for (const { vintage, commune, kind, persons } of figures) {
    if (!vintage.endsWith('T4')) continue;
    const [sex = '', age = ''] = kind.map((word) => WORDS[word] ?? '');
    const active = Math.floor((persons * (ACTIVE[Number(commune) % ACTIVE.length] ?? 0)) / 100);
    for (const [ofSex = '', ofAge = ''] of cuts) {
      const within =
        (ofSex === 'Total' || ofSex === sex) && (ofAge === 'Total' || ofAge === OPEN_AGES[AGES.indexOf(age)]);
      const key = [vintage.replace('T', '-T'), commune, ofSex, ofAge].join(';');
      sums.set(key, (sums.get(key) ?? 0) + (within ? active : 0));
    }
  }
  put(data, 'demandeurs_abc/dares_defm_communales-brutes.csv', [
    "Date;Code commune;Type de données;Catégorie;Sexe;Tranche d'âge;Nombre de demandeurs d'emploi",
    ...[...sums].map(([key, sum]) => {
      const [date, commune, sex, age] = key.split(';');
      return [date, commune, 'Brutes', 'ABC', sex, age, 5 * Math.round(sum / 5)].join(';');
    })
  ]);
}

/** Young people received under agreement, a file a campaign. */
export function writeYoung(data: string, figures: readonly PersonFigure[]): void {
  rmSync(join(data, 'decrochage'), { recursive: true, force: true });
  for (const vintage of new Set(figures.map((figure) => figure.vintage)))
    put(data, `decrochage/decrochage_communes_${vintage}.csv`, [
      'campagne;code_commune;age;jeunes',
      ...figures
        .filter((figure) => figure.vintage === vintage && figure.persons > 0)
        .map(({ commune, kind: [age = ''], persons }) => [vintage, commune, WORDS[age] ?? '', persons].join(';'))
    ]);
}
