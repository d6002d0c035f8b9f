import { KIND_NAMES, type SearchAnswer, type SearchKind, type SearchList } from '../../catalogue/api/search.ts';
import { isNational } from '../../catalogue/home.ts';
import { LEVELS } from '../../catalogue/levels.ts';
import type { Territory } from '../snapshot/reference.ts';
import { absencesIn } from './absences.ts';
import type { Candidate } from './candidate.ts';
import { requestsAbout } from './catalogue-search.ts';
import { codesIn } from './codes.ts';
import type { NamedPlaces } from './places.ts';
import { comparisons, placeAnswers } from './place-answers.ts';
import { publicsIn } from './publics.ts';
import { questionsAbout, type FoundQuestions } from './questions.ts';
import { inOrder, rank, type RankedCandidate } from './ranking.ts';
import { readingsOf, twoPlaces, type Reading } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import { readSubject, type Subject } from './subject.ts';

/** A place named beside a subject leads to its own page after what is found of the subject. */
const PLACE_ALONE = -48;
/** Of a subject sought in a town of another region, which is told first. */
const NOT_THERE = 18;
/** With a first answer as good as this, no name near what was typed is looked for. */
const GOOD = 80;

interface Found extends RankedCandidate {
  /** How the search was read, when what was found is in a place that it names. */
  readonly reading?: Reading;
}

/** Everything that answers a search, best first. */
export function searchAll(index: SearchIndex, q: string): SearchList {
  const all = inOrder(answering(index, q));
  const [first] = all;
  const [place] = first?.reading?.places.territories ?? [];
  return {
    reponses: all.map(({ candidate, reading }) =>
      answerOf(candidate, reading ? onPlace(candidate, reading.places.territories, index) : null)
    ),
    sujet: place ? (first?.reading?.subject ?? null) : null,
    lieu: place ? { territoire: place.valeur, nom: place.libelle } : null
  };
}

/** What a search finds of one kind, best first. */
export function searchKind(index: SearchIndex, q: string, kind: SearchKind): Candidate[] {
  return inOrder(answering(index, q), kind).map(({ candidate }) => candidate);
}

/** The territories that a text names, best first, then those whose name only begins so. */
export function searchPlaces(index: SearchIndex, q: string): Candidate[] {
  const [named, begun] = [false, true].map((guessing) => {
    const places = index.places.find(q, guessing, true);
    return places === null ? [] : placeAnswers(q, places, index.places);
  });
  const all = [...(named ?? []), ...(begun ?? [])].map((one) => rank(one, readSubject(q, true), 0));
  return inOrder(all, 'territoire').map(({ candidate }) => candidate);
}

function answering(index: SearchIndex, q: string): Found[] {
  const coded = codesIn(q, index);
  if (coded.length > 0) return coded.map((candidate) => ({ candidate, score: candidate.quality }));
  const exact = found(index, q, false);
  const isGood = ({ candidate: { near, type }, score }: Found): boolean =>
    score >= GOOD && near !== true && type !== 'ailleurs';
  return exact.some(isGood) ? exact : found(index, q, true);
}

function found(index: SearchIndex, q: string, guessing: boolean): Found[] {
  const { places } = index;
  const whole = readSubject(q, guessing);
  const named = places.find(q, guessing, true);
  const pair = twoPlaces(q, places);
  const all: Found[] = [
    ...(pair ? comparisons(pair[0], pair[1], places) : []).map((one) => rank(one, whole, 0)),
    ...(named ? placeAnswers(q, named, places) : []).map((one) => rank(one, whole, 0)),
    ...about(index, whole, null).map((one) => rank(one, whole, 0))
  ];
  // A name of place is not read as a subject and another place: « bassin de Rennes ».
  const isPlace = named !== null && named.by !== 'near' && (named.by !== 'begins' || q.trim().includes(' '));
  for (const reading of isPlace ? [] : readingsOf(q, places, guessing)) {
    const { subject, places: there, worth } = reading;
    const read = readSubject(subject, guessing);
    for (const candidate of about(index, read, there))
      all.push({ ...rank(candidate, read, worth - (there.territories.length === 0 ? NOT_THERE : 0)), reading });
    for (const candidate of placeAnswers(reading.place, there, places))
      all.push(rank(candidate, read, (candidate.type === 'ailleurs' ? 0 : PLACE_ALONE) + worth));
  }
  return all;
}

/** What every kind finds of a subject. */
function about(index: SearchIndex, subject: Subject, named: NamedPlaces | null): Candidate[] {
  const { catalogue, reference, occupations } = index;
  const there = named?.territories ?? [];
  const title = (id: string): string | null => catalogue.get(id)?.definition.titre ?? null;
  return [
    ...occupations.search(subject),
    ...index.courses.search(subject),
    ...index.sectors.search(subject),
    ...questionsAbout(
      subject,
      index.questions,
      foundIn(index, subject.text),
      there.map(({ maille }) => maille)
    ),
    ...index.skills.search(subject, occupations),
    ...publicsIn(subject, title, there[0] ?? null, isNational(reference.summary) ? null : reference.summary.region),
    ...index.receptions.search(subject, there[0] ?? null, index.places),
    ...absencesIn(subject, there, index.places)
  ];
}

interface Located {
  readonly territoire: string;
  readonly adresse: string;
  readonly precision: string;
}

/** The page of a thing on a place; a question's, at a level where it has a figure, which is said. */
function onPlace(
  { type, adresse, territoire, precision, levels = [] }: Candidate,
  there: readonly Territory[],
  { places }: SearchIndex
): Located | null {
  const [first] = there;
  if (first === undefined) return null;
  if (territoire !== undefined || !['metier', 'formation', 'filiere', 'question', 'public'].includes(type))
    return { territoire: territoire ?? first.valeur, adresse, precision };
  const join = adresse.includes('?') ? '&' : '?';
  if (type !== 'question')
    return {
      territoire: first.valeur,
      adresse: `${adresse}${join}territoire=${first.valeur}`,
      precision: `${precision} · ${first.lieu}`
    };
  const own = there.find(({ maille }) => levels.includes(maille));
  const nearest =
    own ??
    (['zone_emploi', 'bassin', 'epci', 'arrondissement', 'comite_local', 'departement', 'region', 'pays'] as const)
      .filter((maille) => levels.includes(maille))
      .map((maille) => places.around(first, maille))
      .find((one) => one !== undefined);
  if (nearest === undefined) return { territoire: first.valeur, adresse, precision };
  const said =
    nearest.maille === first.maille
      ? nearest.lieu
      : `${nearest.lieu}, ${LEVELS[nearest.maille].name.toLowerCase()} : ce chiffre n’est pas donné à la maille « ${LEVELS[first.maille].name.toLowerCase()} »`;
  return {
    territoire: nearest.valeur,
    adresse: `${adresse}${join}territoire=${nearest.valeur}`,
    precision: `${precision} · ${said}`
  };
}

function answerOf(
  { type, code, titre, precision, adresse, territoire, near = false }: Candidate,
  located: Located | null
): SearchAnswer {
  return {
    type,
    nature: KIND_NAMES[type],
    code,
    titre,
    precision: located?.precision ?? precision,
    adresse: located?.adresse ?? adresse,
    territoire: located?.territoire ?? territoire ?? null,
    approche: near
  };
}

function foundIn({ catalogue, reference }: SearchIndex, text: string): FoundQuestions {
  const { found: requests, corrected } = requestsAbout(catalogue, reference, text);
  return {
    byId: new Map(requests.map((one, place) => [one.id, { found: one, rank: place }])),
    near: corrected.length > 0
  };
}
