import type { DemoFile } from './demo-file.ts';
import { cfd, FORMATIONS } from './formations.ts';
import type { Land } from './land.ts';
import { courseXml, type Course, type CourseSession } from './lheo-text.ts';
import { noiseOf, shareOut, type Noise } from './noise.ts';
import { CARDS_OF_DIPLOMA } from './occupation-cards.ts';
import { pointIn } from './schools.ts';
import type { Commune, Territory } from './territory.ts';
import { PLAIN, textFile, type Cell } from './text-file.ts';
import { ficheOf, SUBJECTS, type Subject } from './training-subjects.ts';

const COURSES = 1000;
const SMALLEST_TOWN = 3500;
const ORGANISATIONS = 90;
/** First month of the offer, and how many follow: what is over, what runs, what comes. */
const FIRST_MONTH = 2025 * 12;
const MONTHS = 18;
/** Date of the flow: places left are those of that day. */
export const FLOW_DATE = '20250901';

/** A code with right keys, in a range of SIREN that is not given to anybody. */
export function organisationSiret(rank: number): string {
  return withKey(`${withKey(`9990${String(1000 + rank)}`)}0001`);
}

/** The digits, then the one that makes their Luhn sum a multiple of ten. */
function withKey(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** The training offer of the region as LHEO 2.3 flows of a thousand courses, one by unit of scale, with some anomalies that the network's controls refuse, and the list of certifications. */
export function* trainingOfferFiles(territory: Territory, land: Land, seed: number, scale = 1): Generator<DemoFile> {
  const noise = noiseOf(seed);
  const towns = territory.communes.filter((commune) => commune.population >= SMALLEST_TOWN);
  const counts = shareOut(
    COURSES,
    towns.map((town) => town.population ** 1.05)
  );
  const former = new Map(
    territory.records
      .filter((record) => record.type === 'commune-deleguee' && record.chefLieu !== record.code)
      .map((record) => [record.chefLieu ?? '', record.code])
  );
  for (let flow = 0; flow < scale; flow++) {
    const courses: Course[] = [];
    towns.forEach((town, index) => {
      for (let i = 0; i < (counts[index] ?? 0); i++)
        courses.push(courseIn(town, flow * COURSES + courses.length, former, land, noise));
    });
    const text = `<?xml version="1.0" encoding="UTF-8"?>\n<lheo xmlns="http://lheo.gouv.fr/2.3">\n<offres>\n${courses.map((course) => courseXml(spoilt(course))).join('')}</offres>\n<extras info="flux"><extra info="date-export">${FLOW_DATE}</extra></extras>\n</lheo>\n`;
    yield { path: `formation/offres_region${flow === 0 ? '' : `_${flow + 1}`}.xml`, bytes: Buffer.from(text) };
  }
  yield certificationFile();
}

function courseIn(town: Commune, rank: number, former: ReadonlyMap<string, string>, land: Land, noise: Noise): Course {
  const subject = draw(SUBJECTS, (item) => item.spread * suitability(item, town), noise, rank);
  const organisation = noise.integer(1, ORGANISATIONS, 'organisme', rank);
  const { lat, lng } = pointIn(town, land, noise, `centre/${organisation}`);
  const hours = noise.around(0.18, 'heures', rank);
  const [centre, firm] = [subject.centre, subject.firm].map((value) => Math.round((value * hours) / 7) * 7) as [
    number,
    number
  ];
  const known = noise.unit('connu', rank);
  return {
    rank,
    subject,
    organisation,
    lat,
    lng,
    siret: organisationSiret(organisation),
    commune: {
      nom: town.nom,
      departement: town.departement,
      postal: town.postal,
      code: rank % 40 === 7 ? (former.get(town.code) ?? town.code) : town.code
    },
    hours: known < 0.93 ? { centre, firm } : null,
    price:
      noise.unit('prix', rank) < 0.7 ? Math.round(subject.price * noise.around(0.2, 'tarif', rank) * 100) / 100 : null,
    funders: fundersOf(subject, noise, rank),
    eligible: subject.certifinfo !== null && noise.unit('cpf', rank) < 0.65,
    sessions: Array.from({ length: noise.integer(1, 5, 'sessions', rank) }, (_, index) =>
      sessionOf(rank, index, centre + firm, noise)
    )
  };
}

function draw(subjects: readonly Subject[], weight: (subject: Subject) => number, noise: Noise, rank: number): Subject {
  const weights = subjects.map(weight);
  let left = noise.unit('sujet', rank) * weights.reduce((a, b) => a + b, 0);
  return subjects.find((_, index) => (left -= weights[index] ?? 0) < 0) ?? (subjects[0] as Subject);
}

function suitability(subject: Subject, town: Commune): number {
  return (
    {
      v: town.population > 15_000 ? 2 : 0.4,
      m: 0.5 + town.bassin.cote,
      a: town.bassin.agricole * (town.population < 15_000 ? 1.3 : 0.3),
      p: 1
    }[subject.profil] ?? 1
  );
}

/** Codes of the LHEO list: 2 Région, 4 France Travail, 16 OPCO, 10 the trainee. */
function fundersOf(subject: Subject, noise: Noise, rank: number): string[] {
  const chance = noise.unit('financeur', rank);
  const first =
    subject.level === null
      ? chance < 0.4
        ? '4'
        : chance < 0.75
          ? '16'
          : '10'
      : chance < 0.5
        ? '2'
        : chance < 0.75
          ? '4'
          : chance < 0.95
            ? '16'
            : '10';
  return first === '2' && noise.unit('second', rank) < 0.2 ? ['2', '4'] : [first];
}

function sessionOf(rank: number, index: number, hours: number, noise: Noise): CourseSession {
  const month = FIRST_MONTH + noise.integer(0, MONTHS - 1, 'mois', rank, index);
  const length = Math.max(1, Math.round(hours / 130));
  const day = noise.unit('jour', rank, index) < 0.08 ? 0 : noise.integer(1, 28, 'jour', rank, index);
  const places = noise.integer(8, 16, 'places', rank, index);
  const over = written(month, day) < FLOW_DATE;
  const left = Math.round(places * (over ? 0.22 : 0.6) * noise.unit('reste', rank, index) * 1.6);
  return {
    rank: index + 1,
    start: written(month, day),
    end: written(month + length, day === 0 ? 0 : 28),
    places: noise.unit('dite', rank, index) < 0.86 ? places : null,
    left: noise.unit('reste dit', rank, index) < 0.72 ? Math.min(places, left) : null,
    open: !over,
    meeting:
      noise.unit('reunion', rank, index) < 0.5 ? written(month - 1, noise.integer(1, 28, 'reunion', rank, index)) : null
  };
}

function written(month: number, day: number): string {
  return `${Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

/** Anomalies that real flows hold, on a few courses: each is refused by name, and the whole stays under the share that is let through. */
function spoilt(course: Course): Course {
  const { rank } = course;
  if (rank === 101 || rank === 502)
    return {
      ...course,
      commune: {
        ...course.commune,
        code: course.commune.postal === course.commune.code ? '00000' : course.commune.postal
      }
    };
  if (rank === 203) return { ...course, siret: `${course.siret.slice(0, 13)}${(Number(course.siret[13]) + 1) % 10}` };
  if (rank === 304) return { ...course, funders: ['99'] };
  if (rank === 405) return { ...course, subject: { ...course.subject, formacode: '' } };
  if (rank === 606)
    return { ...course, subject: { ...course.subject, certifinfo: '000', level: course.subject.level ?? 3 } };
  if (rank % 150 === 77)
    return {
      ...course,
      sessions: course.sessions.map((session, index) => (index === 0 ? { ...session, end: '20240101' } : session))
    };
  return course;
}

const CERTIFICATION_HEADER = [
  'Code_Diplome',
  'Libelle_Diplome',
  'Libelle_Type_Diplome',
  'Code_Niveau_Europeen',
  'Date_MaJ',
  'Code_FormaCode',
  'Libelle_FormaCode',
  'Code_Rome_1',
  'Code_Rome_2',
  'Code_Rome_3',
  'Code_Rome_4',
  'Code_Rome_5',
  'Code_Nsf',
  'Code_RNCP',
  'Code_RS',
  'Code_Scolarité',
  'valideur',
  'certificateur',
  'Annee_Premiere_Session',
  'Annee_Derniere_Session',
  'Code_Ancien_Diplome',
  '`Options`',
  'Etat',
  'Etat_Libelle'
];

/** European level by the first figure of a diploma's code; a mention complémentaire has none. */
const LEVELS: Readonly<Record<string, number>> = { '2': 6, '3': 5, '4': 4, '5': 3 };

function certificationFile(): DemoFile {
  const rows = SUBJECTS.filter((subject) => subject.certifinfo !== null).map((subject) => [
    subject.certifinfo,
    `Titre de démonstration : ${subject.label.toLowerCase()}`,
    'Titre de démonstration',
    subject.level,
    '01/09/2025',
    subject.formacode,
    subject.label,
    subject.rome,
    null,
    null,
    null,
    null,
    subject.nsf,
    ficheOf(subject),
    null,
    null,
    null,
    'Certificateur de démonstration',
    2020,
    null,
    null,
    '  ',
    0,
    'Publié'
  ]);
  return {
    path: 'formation/certif_info.csv',
    bytes: textFile(CERTIFICATION_HEADER, [...rows, ...diplomaRows()], { ...PLAIN, delimiter: ';' })
  };
}

/** Diplomas of the schools, by their code (which has lost its zero) and the cards they lead to; their fiche is in the kit alone. */
function diplomaRows(): Cell[][] {
  return FORMATIONS.map((formation, index) => {
    const code = cfd(formation);
    const cards = CARDS_OF_DIPLOMA.get(code) ?? [];
    return [
      991_001 + index,
      formation.libelle,
      formation.diploma.name,
      LEVELS[formation.diploma.level.slice(0, 1)] ?? null,
      '01/09/2025',
      null,
      null,
      cards[0] ?? null,
      cards[1] ?? null,
      null,
      null,
      null,
      formation.nsf,
      null,
      null,
      code.replace(/^0/, ''),
      null,
      'Éducation nationale',
      2020,
      null,
      null,
      '  ',
      0,
      'Publié'
    ];
  });
}
