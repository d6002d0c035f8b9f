import { pageOfAddress, requestOfPage } from '$lib/catalogue/api/address-query.ts';
import type { Answer } from '$lib/catalogue/api/answer.ts';
import type { SearchAnswer, Understood } from '$lib/catalogue/api/search.ts';
import type { SnapshotDocument } from '$lib/catalogue/api/snapshot.ts';
import { frame, type FigureModel } from '$lib/charts/figure-model.ts';
import { withSnapshot } from '$lib/catalogue/parameters/pinned-snapshot.ts';
import { requestedWords } from '$lib/charts/request-figure.ts';
import { ApiProblem, fetchNamedAnswer, fetchRequest } from '$lib/client/api.ts';
import { setMissingApart, type MissingSource } from '$lib/pages/missing-sources.ts';
import { occupationOf } from '$lib/pages/occupation/load-occupation.ts';
import { loadOccupationPage } from '$lib/pages/occupation/load-page.ts';
import { territoryAsked } from '$lib/pages/place/load-place.ts';
import { questionsIn } from '$lib/pages/questions.ts';
import type { KeyFigureModel, Section } from '$lib/pages/section.ts';
import { typeset } from '$lib/text/typeset.ts';
import { relativeCitation } from '$lib/words/citation.ts';
import { answerFigures } from '../catalogue/answer-figures.ts';

/** How a course is followed, as requests take it (`voie`), and as the search names it. */
const ROUTES = ['scolaire', 'apprentissage'] as const;
type Route = (typeof ROUTES)[number];

/** One answer, on one page. */
export interface AnswerPage {
  /** What it is about, before the sentence; empty where the sentence says it. */
  readonly name: string;
  /** The answer in a sentence; a question where nothing answers it. */
  readonly title: string;
  /** What was asked and is not in the answer: another year, a route that it does not tell apart. */
  readonly unlike: readonly string[];
  readonly keys: readonly KeyFigureModel[];
  readonly sections: readonly Section[];
  readonly missing: readonly MissingSource[];
  /** The sentence, then how to cite each answer behind it. */
  readonly quote: readonly string[];
  /** Pages that say more. */
  readonly more: readonly { readonly href: string; readonly text: string }[];
}

/** Questions of the page of an occupation that an answer shows, whatever is asked of it; those that its title answers. */
const ALWAYS: readonly string[] = ['recrutement', 'emplois', 'tension', 'formations'];
const TITLED: readonly string[] = ['recrutement', 'emplois'];

/** The page that answers a search of which `found` is the first answer; null where that one is but a page to open. @param parts what the search understood */
export async function answerPage(
  fetcher: typeof fetch,
  url: URL,
  found: SearchAnswer,
  parts: readonly Understood[],
  snapshot: SnapshotDocument
): Promise<AnswerPage | null> {
  const codeOf = (genre: Understood['genre']) => parts.find((part) => part.genre === genre)?.code ?? null;
  const [year, followed] = [codeOf('annee'), codeOf('voie')];
  const route = ROUTES.find((one) => one === followed) ?? null;
  const { id, asked } = requestOfPage(found.chiffre ?? (found.type === 'question' ? found.adresse : ''));
  const asking = questionsIn('metier').questions.filter(({ montre }) =>
    montre.flat().some((one) => 'requete' in one && one.requete === id)
  );
  if (found.type === 'metier' && year === null && (id === '' || asking.length > 0))
    return ofOccupation(
      fetcher,
      url,
      found,
      asking.map((question) => question.id),
      snapshot
    );
  return id === '' ? null : ofRequest(fetcher, id, asked, year, route);
}

/** The title and figures of an occupation, then what its page says of what is sought. @param sought questions of its page */
async function ofOccupation(
  fetcher: typeof fetch,
  url: URL,
  { code, territoire }: SearchAnswer,
  sought: readonly string[],
  snapshot: SnapshotDocument
): Promise<AnswerPage | null> {
  const place = await territoryAsked(fetcher, url, territoire, snapshot);
  const first = await occupationOf(fetcher, code);
  const page = 'occupation' in first ? first.occupation.page : code;
  const of = page === code ? first : await occupationOf(fetcher, page);
  if (!('occupation' in of)) return null;
  const built = await loadOccupationPage(fetcher, of.occupation, of.answer, place, snapshot, null, (id) =>
    [...ALWAYS, ...sought].includes(id)
  );
  // Another figure than those of the title: its sentence comes first, and so does its question.
  const isTitled = sought.some((id) => TITLED.includes(id));
  const own = isTitled ? [] : built.sections.filter(({ id }) => sought.includes(id));
  const said = own[0]?.sentences[0];
  const usual = built.title || (built.headline?.replaceAll('**', '') ?? '');
  const here = `territoire=${place.territoire}`;
  return {
    name: built.occupation.name,
    title: said ?? usual,
    unlike: [],
    keys: built.keys,
    sections: [...own, ...built.sections.filter((section) => !own.includes(section))],
    missing: built.missing,
    quote: said === undefined ? built.quote : quoted(said, own[0]?.figures[0], snapshot),
    more: [
      { href: `/metiers/${page}?${here}`, text: 'Tout ce qu’on sait de ce métier ici' },
      { href: `/formations/ou-ouvrir?${here}`, text: 'Où ouvrir une formation' },
      { href: `/decisions?${here}`, text: 'Suivre' },
      { href: `/dossier?${here}`, text: 'Mettre au dossier' }
    ]
  };
}

/** A sentence of a section, and the source and the page of what shows it. */
function quoted(sentence: string, figure: FigureModel | undefined, { id }: SnapshotDocument): string[] {
  return figure ? [sentence, `${figure.source}, ${withSnapshot(figure.request, id)}`].map(typeset) : [];
}

/** The sentence of a request, its drawing, its source; or which file it lacks, and who holds it. */
async function ofRequest(
  fetcher: typeof fetch,
  id: string,
  asked: Readonly<Record<string, string>>,
  year: string | null,
  route: Route | null
): Promise<AnswerPage | null> {
  const request = await fetchRequest(fetcher, id);
  const takes = (name: string): boolean => request.parametres.some(({ nom }) => nom === name);
  const own = route !== null && takes('voie') ? { ...asked, voie: route } : asked;
  const dated = year !== null && takes('annee') ? { ...own, annee: year } : own;
  const answer = await firstTaken(new Set([dated, own, asked]), (values) => fetchNamedAnswer(fetcher, id, values));
  if (answer === null) return null;
  const { lecture, titre, question } = answer.requete;
  const subtitle = requestedWords(answer, request.parametres);
  const { figures } = await answerFigures(fetcher, request, answer, subtitle);
  const drawn = figures.length > 0 ? figures : [frame(answer, { title: titre, subtitle })];
  const isAnswered = answer.lignes.length > 0;
  // The sentence of one row among many says how to read the table: it is no title.
  const isTitle = lecture !== null && isOfOne(answer);
  const sentences = lecture === null || isTitle ? [] : [lecture];
  const { sections, missing } = setMissingApart([{ id: 'reponse', question: titre, sentences, figures: drawn }]);
  const page = pageOfAddress(answer.adresse);
  return {
    name: '',
    title: typeset(
      isTitle
        ? lecture
        : isAnswered
          ? [titre, answer.parametres_libelles['territoire']].filter(Boolean).join(', ')
          : question
    ),
    unlike: isAnswered ? unlikeAsked(answer, route, year) : [],
    keys: [],
    sections: isAnswered ? sections : [],
    missing,
    quote: lecture !== null && isAnswered ? [lecture, relativeCitation(answer)].map(typeset) : [],
    more: [
      { href: page, text: isAnswered ? 'Tableau, méthode et fichiers' : 'La question, sa méthode et ce qu’elle attend' }
    ]
  };
}

/** What is not as asked, in words: a reader takes the figure for what they wrote. */
function unlikeAsked({ parametres, lignes, colonnes }: Answer, route: Route | null, year: string | null): string[] {
  // « 2019 », « 2019T4 », « 2018_2019 »: not the 2019 of a commune, nor a number of inhabitants.
  const isOfYear = (value: unknown): boolean => new RegExp(`^(?:\\d{4}_)?${year ?? ''}(?!\\d)`).test(String(value));
  const dimensions = colonnes.filter(({ role }) => role === 'dimension').map(({ nom }) => nom);
  const isInRows = (): boolean => lignes.some((row) => dimensions.some((name) => isOfYear(row[name])));
  const dated =
    year === null || Object.values(parametres).some(isOfYear)
      ? []
      : isInRows()
        ? `${year} est dans le tableau ; la phrase peut être d’une autre date.`
        : `${year} n’est pas l’année de cette réponse.`;
  const followed =
    route === null || parametres['voie'] === route ? [] : 'Cette réponse ne distingue pas la voie demandée.';
  return [dated, followed].flat();
}

/** Whether the first row is the answer: the only one, the latest of a series, or that of the territory asked. */
function isOfOne({ lignes, parametres, requete: { graphique } }: Answer): boolean {
  const [first] = lignes;
  return (
    lignes.length === 1 ||
    ['courbe', 'lignes', 'controle'].includes(graphique?.type ?? '') ||
    (first?.['territoire'] !== undefined && first['territoire'] === parametres['territoire'])
  );
}

/** The answer to the first values that the request takes; null when it refuses them all. */
async function firstTaken<T>(
  all: Iterable<Readonly<Record<string, string>>>,
  ask: (values: Readonly<Record<string, string>>) => Promise<T>
): Promise<T | null> {
  for (const values of all) {
    try {
      return await ask(values);
    } catch (refusal) {
      if (!(refusal instanceof ApiProblem)) throw refusal;
    }
  }
  return null;
}
