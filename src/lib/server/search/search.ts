import type { SearchKind, SearchList } from '../../catalogue/api/search.ts';
import { requestsAbout } from '../describe/request-list.ts';
import { absencesIn, unknownIn } from './absences.ts';
import { answerOf } from './answer-of.ts';
import type { Candidate, Found } from './candidate.ts';
import { codesIn } from './codes.ts';
import { entitiesOf, understood, type Entities } from './entities.ts';
import { figureAlone } from './figures.ts';
import { comparisons, placeAnswers } from './place-answers.ts';
import type { NamedPlaces } from './places.ts';
import { ofPublic, publicsIn } from './publics.ts';
import { questionsAbout } from './questions.ts';
import { inOrder, rank } from './ranking.ts';
import { readingsOf, twoPlaces, type Reading } from './readings.ts';
import { receptionsIn } from './receptions.ts';
import { respell } from './respell.ts';
import type { SearchIndex } from './search-index.ts';
import { isContext, readSubject, type Sought, type Subject } from './subject.ts';
import { schoolsIn, sectorsIn, skillsIn } from './things.ts';

/** What a reading adds: of a place beside its subject, of a subject elsewhere, and of the whole search when it names a place. */
const READ = { placeAlone: -48, elsewhere: -18, unplaced: -8 };
/** With a first answer as good as this, no name near what was typed is looked for. */
const GOOD = 80;
/** Of a thing beside a public: under it, the public alone is meant. */
const NAMED = 72;
/** From this population, a town elsewhere is meant beside a place that is here. */
const CITY = 50_000;

/** Everything that answers a search, best first. */
export function searchAll(index: SearchIndex, q: string): SearchList {
  const all = inOrder(answering(index, q), null, (a, b) => index.occupations.areOne(a.code, b.code));
  const [first] = all;
  const [place] = first?.reading?.places.territories ?? [];
  return {
    reponses: all.map((one) => answerOf(one, index)),
    sujet: place ? (first?.reading?.subject ?? null) : null,
    lieu: place ? { territoire: place.valeur, nom: place.libelle } : null,
    compris: understood(index, q, first)
  };
}

/** The entities that a search names, as its first answer reads them. */
export function read(index: SearchIndex, q: string): Entities {
  return entitiesOf(inOrder(answering(index, q))[0]);
}

/** What a search finds of one kind, best first. */
export function searchKind(index: SearchIndex, q: string, kind: SearchKind): Candidate[] {
  return inOrder(answering(index, q), kind).map(({ candidate }) => candidate);
}

/** The territories that a text names, best first, then those whose name only begins so. */
export function searchPlaces(index: SearchIndex, q: string): Candidate[] {
  const all = [false, true].flatMap((guessing) => {
    const places = index.places.find(q, guessing, true);
    return places === null ? [] : placeAnswers(q, places, index.places);
  });
  const subject = readSubject(q);
  return inOrder(
    all.map((one) => rank(one, subject, 0)),
    'territoire'
  ).map(({ candidate }) => candidate);
}

function answering(index: SearchIndex, typed: string): Found[] {
  // « B.T.S. »
  const q = typed.replace(/(?<!\p{L})(?:\p{L}\.){2,}\p{L}?/gu, (letters) => letters.replaceAll('.', ''));
  const whole = readSubject(q);
  const coded = codesIn(q, index);
  if (coded.length > 0) return coded.map((candidate) => ({ candidate, score: candidate.quality, subject: whole }));
  const exact = found(index, q, whole, false);
  const isGood = ({ candidate: { near, type }, score }: Found): boolean =>
    score >= GOOD && near !== true && type !== 'ailleurs';
  if (exact.some(isGood)) return exact;
  const spelled = respell(index, q, false);
  if (spelled !== q) return answering(index, spelled);
  const all = found(index, q, whole, true);
  const [first] = inOrder(all);
  const isFound = first !== undefined && first.candidate.partly !== true;
  // A diploma is neither an occupation nor a question, unless a figure is sought of it.
  const others = whole.measure === null ? ['metier', 'question'] : ['metier'];
  if (isFound && (whole.diploma === null || !others.includes(first.candidate.type))) return all;
  const parted = respell(index, q, true);
  if (parted !== q) return answering(index, parted);
  const subject = first?.subject ?? whole;
  const unknown = unknownIn(index, subject, first);
  return [...all, { ...first, candidate: unknown, score: unknown.quality, subject }];
}

function found(index: SearchIndex, q: string, whole: Subject, guessing: boolean): Found[] {
  const { places, occupations } = index;
  const named = places.find(q, guessing, true);
  const pair = twoPlaces(q, places);
  const ranked = (candidates: readonly Candidate[], subject: Subject, worth: number, reading?: Reading): Found[] =>
    candidates.map((one) => ({ ...rank(one, subject, worth), subject, ...(reading === undefined ? {} : { reading }) }));
  // A name of place is not read as a subject and another place: « bassin de Rennes ».
  const isPlace = named !== null && named.by !== 'near' && (named.by !== 'begins' || q.trim().includes(' '));
  const isKnown = (word: string): boolean => isContext(word) || occupations.names.writes(word);
  const readings = isPlace ? [] : readingsOf(q, places, guessing, isKnown);
  const isNamed = readings.some(({ places: { by, territories } }) => by === 'name' && territories.length > 0);
  // « AFPA Brest » is no course that has Brest in its name.
  const isPlaceAlone = ({ text, cost }: Sought): boolean => cost > 0 && places.find(text, false)?.by === 'name';
  const unplaced = { ...whole, things: whole.things.filter((one) => !isPlaceAlone(one)) };
  const all = [
    ...ranked(pair ? comparisons(pair[0], pair[1], places) : [], whole, 0),
    ...ranked(named ? placeAnswers(q, named, places) : [], whole, 0),
    ...ranked(about(index, unplaced, null, guessing), whole, isNamed ? READ.unplaced : 0)
  ];
  for (const reading of readings) {
    const { places: there, worth } = reading;
    const subject = readSubject(reading.subject);
    const isElsewhere = there.territories.length === 0;
    // A quarter bears the name of a town elsewhere more often than it is there.
    const isHere = subject.publics.some(({ of }) => of.code === 'QPV') || places.find(reading.subject, false) !== null;
    if (isElsewhere && isHere && !there.outside.some(({ population }) => population >= CITY)) continue;
    all.push(
      ...ranked(about(index, subject, there, guessing), subject, worth + (isElsewhere ? READ.elsewhere : 0), reading)
    );
    for (const one of placeAnswers(reading.place, there, places))
      all.push(...ranked([one], subject, (one.type === 'ailleurs' ? 0 : READ.placeAlone) + worth));
  }
  return all;
}

/** What every kind finds of a subject. */
function about(index: SearchIndex, subject: Subject, named: NamedPlaces | null, guessing: boolean): Candidate[] {
  const { occupations, places } = index;
  const there = named?.territories ?? [];
  const [place = null] = there;
  const find = (things: readonly Sought[], partly: boolean): Candidate[] => {
    const of = { ...subject, things };
    return [
      ...occupations.search(of, guessing, partly),
      ...index.courses.search(of, guessing, partly),
      ...sectorsIn(index.sectors, of, guessing),
      // A diploma is no skill.
      ...(subject.diploma === null ? skillsIn(index.skills, of, guessing, partly, occupations) : [])
    ];
  };
  const requests = requestsAbout(index.catalogue, index.reference, subject.text);
  const whole = find(subject.things, false);
  // A thing beside a public: « femmes dans l’industrie ».
  const apart = whole.length > 0 || subject.thing === null ? [] : find([subject.thing], false);
  const meant = apart.filter(
    ({ quality, appellation }) => quality >= NAMED && (appellation === undefined || quality >= GOOD)
  );
  const isTold = requests.found[0]?.entier === true && requests.corrected.length === 0;
  const isPartly = whole.length + apart.length === 0 && guessing && !isTold;
  const [said] = subject.publics;
  return [
    ...schoolsIn(index.schools, subject, guessing, places, place?.valeur ?? null),
    ...whole,
    ...meant,
    ...(isPartly ? find(subject.things, true).map((one) => ({ ...one, partly: true })) : []),
    ...(said === undefined ? [] : meant.flatMap((one) => ofPublic(one, said.of))),
    ...figureAlone(index, subject, whole),
    ...questionsAbout(subject, index.questions, requests, there, whole.length > 0),
    ...publicsIn(subject, index, place),
    ...receptionsIn(index.tables, subject, place, places),
    ...absencesIn(subject, there, places)
  ];
}
