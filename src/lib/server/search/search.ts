import { KIND_NAMES, type SearchAnswer, type SearchList } from '../../catalogue/api/search.ts';
import { isNational } from '../../catalogue/home.ts';
import { LEVELS } from '../../catalogue/levels.ts';
import type { CataloguedRequest } from '../answer/catalogued-request.ts';
import { requestsAbout } from './catalogue-search.ts';
import type { Reference, Territory } from '../snapshot/reference.ts';
import { absencesIn } from './absences.ts';
import type { Candidate } from './candidate.ts';
import { codesIn } from './codes.ts';
import type { NamedPlaces } from './places.ts';
import { comparisons, placeAnswers } from './place-answers.ts';
import { publicsIn } from './publics.ts';
import { questionsAbout, type FoundQuestions } from './questions.ts';
import { inOrder, rank, type Ranked } from './ranking.ts';
import { readingsOf, twoPlaces, type Reading } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import { readSubject, type Subject } from './subject.ts';

type Catalogue = ReadonlyMap<string, CataloguedRequest>;

/** A place named beside a subject leads to its own page after what is found of the subject. */
const PLACE_ALONE = -48;
/** Of a subject sought in a town of another region, which is told first. */
const NOT_THERE = 18;
/** With a first answer as good as this, no name near what was typed is looked for. */
const GOOD = 80;

/** Everything that answers a search, best first. */
export function searchAll(index: SearchIndex, catalogue: Catalogue, reference: Reference, q: string): SearchList {
  const coded = codesIn(q, index);
  if (coded.length > 0) return { reponses: coded.map((one) => answerOf(one, null)), sujet: null, lieu: null };
  const exact = found(index, catalogue, reference, q, false);
  const all = (exact[0]?.score ?? 0) >= GOOD ? exact : found(index, catalogue, reference, q, true);
  const [first] = all;
  return {
    reponses: all.map(({ answer }) => answer),
    sujet: first?.there?.subject ?? null,
    lieu: first?.there ? { territoire: first.there.place.valeur, nom: first.there.place.libelle } : null
  };
}

interface Answered {
  readonly answer: SearchAnswer;
  readonly score: number;
  /** How the search was read, when it names a place in the region beside a subject. */
  readonly there: { readonly subject: string; readonly place: Territory } | null;
}

function found(
  index: SearchIndex,
  catalogue: Catalogue,
  reference: Reference,
  q: string,
  guessing: boolean
): Answered[] {
  const { places } = index;
  const whole = readSubject(q, guessing);
  const named = places.find(q, guessing);
  const pair = twoPlaces(q, places);
  const of = new Map<Candidate, Reading>();
  const ranked: Ranked[] = [
    ...(pair ? comparisons(pair[0], pair[1], places) : []).map((one) => rank(one, whole, 0)),
    ...(named ? placeAnswers(q, named, places) : []).map((one) => rank(one, whole, 0)),
    ...about(index, catalogue, reference, whole, null).map((one) => rank(one, whole, 0))
  ];
  // A name of place is not read as a subject and another place: « bassin de Rennes ».
  const isPlace = named !== null && named.by !== 'near' && (named.by !== 'begins' || q.trim().includes(' '));
  for (const reading of isPlace ? [] : readingsOf(q, places, guessing)) {
    const { subject, places: there, worth } = reading;
    const read = readSubject(subject, guessing);
    for (const candidate of about(index, catalogue, reference, read, there)) {
      of.set(candidate, reading);
      ranked.push(rank(candidate, read, worth - (there.territories.length === 0 ? NOT_THERE : 0)));
    }
    for (const candidate of placeAnswers(reading.place, there, places))
      ranked.push(rank(candidate, read, (candidate.type === 'ailleurs' ? 0 : PLACE_ALONE) + worth));
  }
  return inOrder(ranked).map(({ candidate, score }) => {
    const reading = of.get(candidate);
    const [place] = reading?.places.territories ?? [];
    if (reading === undefined || place === undefined) return { answer: answerOf(candidate, null), score, there: null };
    const located = onPlace(candidate, reading.places.territories, index);
    return { answer: answerOf(candidate, located), score, there: { subject: reading.subject, place } };
  });
}

/** What every kind finds of a subject. */
function about(
  index: SearchIndex,
  catalogue: Catalogue,
  reference: Reference,
  subject: Subject,
  named: NamedPlaces | null
): Candidate[] {
  const there = named?.territories ?? [];
  const title = (id: string): string | null => catalogue.get(id)?.definition.titre ?? null;
  return [
    ...index.occupations.search(subject),
    ...index.courses.search(subject),
    ...index.sectors.search(subject),
    ...questionsAbout(
      subject,
      index.questions,
      foundIn(catalogue, reference, subject.text),
      there.map(({ maille }) => maille)
    ),
    ...index.skills.search(subject, index.occupations),
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

/** The page of a thing on a place: for a question, at a level where it has a figure, which is said when it is not that of the place. */
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

function foundIn(catalogue: Catalogue, reference: Reference, text: string): FoundQuestions {
  const { found, corrected } = requestsAbout(catalogue, reference, text);
  return { byId: new Map(found.map((one, rank) => [one.id, { found: one, rank }])), near: corrected.length > 0 };
}
