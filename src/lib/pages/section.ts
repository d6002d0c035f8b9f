import type { Answer, AnswerRow, AnswerValue } from '../catalogue/api/answer.ts';
import type { ShownRule } from '../catalogue/questions/question.ts';
import type { BoundedSum } from './bounded-sum.ts';
import { isMaille, LEVELS } from '../catalogue/levels.ts';
import type { AnswerOf, RequestId } from '../catalogue/api/rows.ts';
import { fetchAnswer } from '../client/api.ts';
import type { FigureModel } from '../charts/figure-model.ts';
import type { FindingRule } from '../catalogue/findings/rule.ts';
import type { PeerStrip } from '../charts/peer-strip.ts';
import { inShort, inWords, isHidden, type Reading } from '../words/figure.ts';
import type { MultiPolygon, Polygon } from 'geojson';

/** What answers one question of the diagnosis: a sentence, then the figures that show it. */
export interface SectionBody {
  /** In place of that of its part, where only what is read tells it. */
  question?: string;
  /** Sentences written from the data; the first one is the answer. */
  sentences: string[];
  figures: FigureModel[];
  /** Where the rates that its sentences say stand among those of like territories. */
  peers?: (PeerStrip & { readonly place: string })[];
  findings?: Finding[];
  /** Pages of what the section names. */
  doors?: Door[];
  /** What no file that was read tells, of what the section is about. */
  unknown?: Unknown[];
  /** What studies say: citations, never figures. */
  studies?: StudyQuote[];
}

/** What a study says in a sentence, and what cites it. */
export interface StudyQuote {
  finding: string;
  /** Authors, then the organisation. */
  by: string;
  title: string;
  year: string;
  /** Of the web: http or https. */
  href: string;
  /** The territory and the theme that it is about; empty without either. */
  about: string;
}

/** A figure that is not known, and why: which file was not read, or which would tell it. */
export interface Unknown {
  what: string;
  why: string;
}

/** The request that gives the same rate of the territories of a level, which it takes as `par`, and whose rate it is. */
export interface Among {
  readonly place: Place;
  readonly request: RequestId;
  readonly column: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A page to open, and what is said of it beside its name. */
export interface Door {
  text: string;
  href: string;
  aside?: string;
}

/** An answered question, under its anchor. */
export interface Section extends SectionBody {
  id: string;
  question: string;
  /** A printed page, which is a sheet, is without it. */
  onScreenOnly?: true;
}

/** What a rule finds in the figures: something to lean on, or to look into. */
export interface Finding {
  /** Of its rule, which has a page: `gpec/recrutements-difficiles`. */
  id: string;
  /** `constat`: to be known; or older than the life that its source declares: dated, and never an alert. */
  kind: 'force' | 'alerte' | 'constat';
  title: string;
  /** The figures that make it so. */
  sentence: string;
  /** The rule, in words, with its thresholds. */
  rule: string;
  /** Whom it concerns, at least as many as `least`; null when no figure says it. */
  people: { least: number; words: string } | null;
  /** How the figures are known. */
  sureness: string;
  /** What to do next. */
  next: string;
  /** Pages of what it names, and of the requests behind it. */
  links: { text: string; href: string }[];
  /** The page where it becomes a line of the template of decisions. */
  decision: string;
  /** Other rows that its rule finds here, and where they are read. */
  others?: { count: number; href: string };
  /** Older than the life of its source. */
  dated: boolean;
  /** What its rule speaks of. */
  theme: FindingRule['theme'];
  /** The occupation, the course… that it is about, as its title names it; null when it is about the place. */
  about: string | null;
  /** Its figures are of a known date, three years old at most. */
  recent: boolean;
}

export interface KeyFigureModel {
  label: string;
  /** The territory of the figure when it is not the page's, said in the label: « bassin de Quimperlé (98 % des habitants de la zone d’emploi) ». */
  where?: string;
  value: string;
  spoken?: string;
  aside?: string;
  source: string;
  href?: string;
  among?: Among;
  /** Where it stands among the territories of its level. */
  peers?: PeerStrip;
}

/** The figure of a tile: short, and in words for who hears it when a sign or bounds stand in its place. */
export function tileOf(reading: Reading): Pick<KeyFigureModel, 'value' | 'spoken'> {
  return { value: inShort(reading), ...(isHidden(reading) ? { spoken: inWords(reading) } : {}) };
}

/** What one section makes of a territory; a key figure opens the page, a headline is its first sentence: the place's own figures, or an estimate that says so. */
export interface Built {
  section: SectionBody;
  key: KeyFigureModel | null;
  /** Its part of the title of the page, and how to cite the answer behind it. */
  titles?: readonly TitlePart[];
  /** A sentence with its figures between `**`. */
  headline?: string | null;
  /** What is of a territory around, which does not stand for the place. */
  around?: readonly Around[];
  /** What opens the page when no section has a headline: the place’s own, of the little that is known of it. */
  otherwise?: string | null;
}

/** A territory that a question would answer for, and the rates of it that are told; its counts are on its own page. */
export interface Around {
  readonly place: Place;
  readonly sentence: string | null;
}

/** A part of the title of a page; `citation`: of its answer, its address relative; `warning`: what its figure is, or counts too. */
export interface TitlePart {
  readonly text: string;
  readonly warning?: string;
  readonly citation: string;
}

/** A territory as the sections need it. */
export interface Place {
  territoire: string;
  maille: string;
  nom: string;
  lieu: string;
  departement: string | null;
  region: string | null;
  /** Of a basin that shares a place without holding it whole: the share of the place's inhabitants who live there. */
  part?: number;
  /** Of such a basin: the share of its own inhabitants who live in the place. */
  back?: number;
  population?: number | null;
}

/** A code of the subject under which a request may be asked: `metier`, and what sentences say of it. */
export interface Way {
  readonly parameters: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

/** What every section is given. */
export interface Context {
  /** What the subject of the page gives to parameters and sentences: `formation`, `filiere`. */
  readonly slots?: Readonly<Record<string, string>>;
  /** The codes of the subject under which a request is asked. */
  readonly waysOf?: (asked: NonNullable<ShownRule['sous']>) => readonly Way[];
  /** What TypeScript makes of an answer, by the name that files of `questions/` give it. */
  readonly functions?: Readonly<Record<string, (answer: Answer) => BoundedSum | AnswerValue>>;
  fetch: typeof fetch;
  place: Place;
  /** The basin where most of its inhabitants live, then the territories that contain it, the smallest first. */
  around: readonly Place[];
  /** Basins that share its inhabitants, the most first. */
  basins: readonly Place[];
  comparator: Place | null;
  outlines: readonly (Polygon | MultiPolygon)[];
  /** What was asked already: sections of one page ask the same things. */
  answers: Map<string, Promise<Answer | null>>;
}

/** The place itself when its level is published, else the nearest around it that is. */
export function publishedPlace({ place, around }: Context, levels: readonly string[]): Place {
  return [place, ...around].find(({ maille }) => levels.includes(maille)) ?? place;
}

/** Asks a request, and answers null when it does not apply to this territory (another level, say). */
export function ask<Id extends RequestId>(
  context: Context,
  id: Id,
  parameters: Record<string, string>
): Promise<AnswerOf<Id> | null> {
  const key = `${id}?${new URLSearchParams(Object.entries(parameters).sort()).toString()}`;
  // Under this key is what this request answered.
  const known = context.answers.get(key) as Promise<AnswerOf<Id> | null> | undefined;
  if (known) return known;
  const asked = fetchAnswer(context.fetch, id, parameters).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ApiProblem') return null;
    throw error;
  });
  context.answers.set(key, asked);
  return asked;
}

export function firstRow<Row extends AnswerRow>(answer: Answer<Row> | null): Row | undefined {
  return answer?.lignes[0];
}

/** « France », « Finistère », « bassin de Quimperlé »: a name that is not taken for that of another level. */
export function nameOf(place: Place): string {
  if (place.maille === 'pays') return 'France';
  return isMaille(place.maille) && LEVELS[place.maille].namedAfterTown
    ? place.lieu.replace(/^dans (?:(?:le|la|les) |l['’])/u, '').replaceAll("'", '’')
    : place.nom;
}
