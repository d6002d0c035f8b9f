import type { Land } from '../../demo/land.ts';
import { noiseOf, shareOut, type Noise } from '../../demo/noise.ts';
import { organisationSiret } from '../../demo/organisations.ts';
import { pointIn } from '../../demo/schools.ts';
import type { Commune } from '../../demo/territory.ts';
import { SUBJECTS, type Subject } from '../../demo/training-subjects.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';
import { courseXml, type Course, type CourseSession } from './demo-lheo.ts';

const COURSES = 1000;
const SMALLEST_TOWN = 3500;
const ORGANISATIONS = 90;
/** First month of the offer, and how many follow: what is over, what runs, what comes. */
const FIRST_MONTH = 2025 * 12;
const MONTHS = 18;
/** Date of the flow: places left are those of that day. */
const FLOW_DATE = '20250901';

/** The training offer of the region as LHEO 2.3 flows of a thousand courses, one by unit of scale, with some anomalies that the network's controls refuse. */
export function* files({ territory, land, seed, scale }: DemoWorld): Generator<DemoFile> {
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
