import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import { toAnswer } from '../../src/lib/server/answer/answer-document.ts';
import { RequestProblem } from '../../src/lib/server/problem.ts';
import { occupationContext, readOccupation } from '../../src/lib/pages/occupation/occupation.ts';
import { OCCUPATION_QUESTIONS } from '../../src/lib/pages/occupation/registry.ts';
import type { CourseDocument } from '../../src/lib/catalogue/api/documents.ts';
import { courseDocument, coursesWith } from '../../src/lib/server/describe/courses.ts';
import { courseSlots } from '../../src/lib/pages/course/course.ts';
import { COURSE_SECTIONS } from '../../src/lib/pages/course/registry.ts';
import { sectorContext, SECTOR_QUESTIONS } from '../../src/lib/pages/sector/registry.ts';
import { readSectors } from '../../src/lib/pages/sector/sector.ts';
import { judgeRules } from '../../src/lib/pages/findings/findings.ts';
import { FINDING_RULES } from '../../src/lib/pages/findings/rules.ts';
import { sayFinding } from '../../src/lib/pages/findings/say-finding.ts';
import { SECTIONS } from '../../src/lib/pages/lists/registry.ts';
import type { Subject } from '../../src/lib/pages/subject.ts';
import { ask, type Built, type Context, type Place } from '../../src/lib/pages/section.ts';
import { placesAround } from '../../src/lib/pages/place/make-context.ts';
import type { Answering, KnownRequest } from '../../warehouse/pipeline/compare/answering.ts';

/** Findings and pages of occupations ask half of the catalogue: in the proofs. */
const PROVING = process.env.MAILLE_PREUVES === 'knowledge';

/** Occupations whose pages are judged too: a family of the survey and the census, a card of the ROME. */
const OCCUPATIONS = PROVING ? ['fap2021:S1X40', 'rome:G1602'] : [];

/** A sector whose page is judged too: it counts occupations, activities and specialities. */
const SECTOR = 'batiment';

/** A section of a page, whatever the page is about. */
export interface Part {
  readonly id: string;
  readonly build: (context: Context) => Promise<Built>;
}

/** Every section of the pages of a territory, then of those of some occupations and of a sector in it. */
export const PARTS: readonly Part[] = [
  ...SECTIONS.filter(({ id }) => PROVING || !id.startsWith('constats')).map(({ id, subject, build }) => ({
    id,
    build: id.startsWith('constats') ? (context: Context) => everyFinding(context, subject, build) : build
  })),
  ...OCCUPATIONS.flatMap((metier) =>
    OCCUPATION_QUESTIONS.map(({ id, build }) => ({
      id: `${metier} ${id}`,
      build: async (context: Context): Promise<Built> => {
        const codes = await ask(context, 'reference/metier_codes', { metier });
        const occupation = codes && readOccupation(codes);
        return occupation
          ? build({ ...context, ...occupationContext(occupation, true) })
          : { section: { sentences: [], figures: [] }, key: null };
      }
    }))
  ),
  ...SECTOR_QUESTIONS.map(({ id, build }) => ({
    id: `${SECTOR} ${id}`,
    build: async (context: Context): Promise<Built> => {
      const list = await ask(context, 'reference/filieres', {});
      const sector = list && readSectors(list).find(({ code }) => code === SECTOR);
      return sector
        ? build({ ...context, sector, ...sectorContext(sector, context.place.maille) })
        : { section: { sentences: [], figures: [] }, key: null };
    }
  }))
];

/** What every row of every rule says: a page shows the first ones, which are others when a source lacks. */
async function everyFinding(context: Context, domain: Subject, build: Part['build']): Promise<Built> {
  const built = await build(context);
  const outcomes = await judgeRules(
    context,
    FINDING_RULES.filter((rule) => rule.domain === domain)
  );
  const findings = outcomes.flatMap(({ rule, asked, found }) =>
    asked === null ? [] : found.map((row) => sayFinding(rule, row, asked))
  );
  return { ...built, section: { ...built.section, findings } };
}

/** The words of one section: what it says, by kind of text. */
export interface SectionWords {
  readonly id: string;
  readonly sentences: readonly string[];
  readonly titles: readonly string[];
  readonly findings: readonly string[];
  readonly keys: readonly string[];
  /** What stands around drawings: subtitles, notes, how to read them, what they come from. */
  readonly legends: readonly string[];
}

/** Who answers what a section asks; the addresses asked are noted. */
export type Answers = (id: string, given: Iterable<readonly [string, string]>) => Promise<Answer | null>;

/** The answers of a snapshot, by its own engine; null when one is refused. */
export function answersOf(answering: Answering, requests: ReadonlyMap<string, KnownRequest>): Answers {
  return async (id, given) => {
    const request = requests.get(id);
    if (request === undefined) return null;
    try {
      return toAnswer(await answering.document(request, given));
    } catch (error) {
      if (error instanceof RequestProblem && error.status === 400) return null;
      throw error;
    }
  };
}

/** The site's API, as far as sections ask it, without a server. */
function fetcher(answers: Answers, answering: Answering): typeof fetch {
  return async (input) => {
    const url = new URL(String(input), 'http://maille.test');
    const asked = /^\/api\/v1\/requests\/(.+)$/.exec(url.pathname)?.[1];
    const body =
      asked === undefined ? otherDocument(url, answering) : await answers(decodeURIComponent(asked), url.searchParams);
    return body === null
      ? Response.json(
          { type: 'about:blank', title: 'Refusé', status: 400, detail: 'refusé', instance: url.pathname },
          { status: 400 }
        )
      : Response.json(body);
  };
}

function otherDocument({ pathname, searchParams }: URL, { reference }: Answering): object | null {
  if (pathname === '/api/v1/contours') return { features: [] };
  // Whichever its record lets lead: every rule is judged.
  if (pathname === '/api/v1/findings/palmares')
    return { regles: FINDING_RULES.map(({ id }) => ({ id, palmares: true, particulier: true })) };
  const code = /^\/api\/v1\/territories\/(.+)$/.exec(pathname)?.[1];
  if (code !== undefined)
    return reference.territories.filter(({ valeur }) => valeur === decodeURIComponent(code)).map(placeOf)[0] ?? null;
  if (pathname !== '/api/v1/territories') return null;
  const codes = searchParams.get('codes')?.split(',') ?? [searchParams.get('q')];
  return {
    voisins: false,
    territoires: codes.flatMap((asked) => reference.territories.filter(({ valeur }) => valeur === asked)).map(placeOf)
  };
}

function placeOf({
  valeur,
  maille,
  libelle,
  lieu,
  departement,
  region
}: Answering['reference']['territories'][number]): Place {
  return { territoire: valeur, maille, nom: libelle, lieu, departement, region };
}

/** What a page of a territory is made from. */
export async function contextAt(answering: Answering, answers: Answers, code: string): Promise<Context> {
  const found = answering.reference.territories.find(({ valeur }) => valeur === code);
  if (found === undefined) throw new Error(`${code} n’est pas dans cet instantané.`);
  const place = placeOf(found);
  const call = fetcher(answers, answering);
  const comparator = answering.reference.territories.find(
    ({ valeur }) => valeur === (place.maille === 'region' ? 'pays:FR' : answering.reference.summary.region)
  );
  return {
    fetch: call,
    place,
    ...(await placesAround(call, place)),
    comparator: comparator ? placeOf(comparator) : null,
    outlines: [],
    answers: new Map()
  };
}

/** What pages say of a territory, and that of a course, section by section. @param only sections to build */
export async function wordsOf(
  answering: Answering,
  answers: Answers,
  code: string,
  only: (section: string) => boolean
): Promise<SectionWords[]> {
  const context = await contextAt(answering, answers, code);
  const words: SectionWords[] = [];
  for (const { id, build } of PARTS) if (only(id)) words.push(toWords(id, await build(context)));
  const course = courseOf(answering);
  if (course)
    for (const { id, build } of COURSE_SECTIONS)
      if (only(courseSection(id)))
        words.push(toWords(courseSection(id), await build({ ...context, course, slots: courseSlots(course) })));
  return words;
}

/** A course of which every file of the demo says something; without those that cite it, it has no page. */
function courseOf({ reference }: Answering): CourseDocument | null {
  return coursesWith(reference.diplomas, COURSE).length === 1 ? courseDocument(reference.diplomas, COURSE) : null;
}

const COURSE = 'cfd:50022139';

/** The name of a section of the page of a course, apart from those of a territory. */
function courseSection(id: string): string {
  return `formation ${id}`;
}

/** Sections whose words are read, in the order in which they are built. */
export const READ_SECTIONS: readonly string[] = [
  ...PARTS.map(({ id }) => id),
  ...COURSE_SECTIONS.map(({ id }) => courseSection(id))
];

function toWords(id: string, { section, key, headline }: Built): SectionWords {
  return {
    id,
    sentences: [...section.sentences, ...(headline ? [headline] : [])],
    titles: section.figures.filter(({ unavailable }) => unavailable.length === 0).map(({ title }) => title),
    findings: (section.findings ?? []).map(({ kind, title, sentence }) => `${kind} : ${title}. ${sentence}`),
    keys: key ? [`${key.label} : ${key.value}${key.aside ? ` (${key.aside})` : ''}`] : [],
    legends: section.figures.flatMap(({ subtitle, note, reading, source, about }) =>
      [subtitle, note, ...reading, source, about?.name].flatMap((text) => text ?? [])
    )
  };
}
