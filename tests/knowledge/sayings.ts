import { toAnswer } from '../../src/lib/server/answer-document.ts';
import { RequestProblem } from '../../src/lib/server/request-problem.ts';
import type { Territory } from '../../src/lib/server/reference.ts';
import { buildSections, SECTIONS } from '../../src/lib/sections/registry.ts';
import type { Context, Place } from '../../src/lib/sections/section.ts';
import type { Answering, KnownRequest } from '../../warehouse/build/compare/answering.ts';

/** Words of a sentence that says less than another, or that it does not know. */
const WEAK = /au moins|au plus|entre |non lue?s?\b|ne peut être su|inconnu|non disponible|non diffusé|non mesuré|…|faute de|minimum|ne dit rien|n’est pas dans/;

/** What the pages about a territory say: headline, tiles, sentences, titles of figures, findings. */
export async function sayings(answering: Answering, requests: ReadonlyMap<string, KnownRequest>, code: string): Promise<Set<string>> {
  const { sections, keys, headline } = await buildSections(SECTIONS, contextOf(answering, requests, code), true);
  return new Set([
    ...(headline === null ? [] : [headline]),
    ...keys.map(({ label, value, aside = '' }) => [label, value, aside].filter(Boolean).join(' ')),
    ...sections.flatMap(({ sentences, figures, findings = [] }) => [...sentences, ...figures.filter(({ unavailable }) => unavailable.length === 0).map(({ title }) => title), ...findings.flatMap(({ title, sentence }) => [title, sentence])])
  ]);
}

/** What is said without some sources, that the whole does not say, and that is not said as less sure. */
export function newSayings(whole: ReadonlySet<string>, lacking: ReadonlySet<string>): string[] {
  return [...lacking].filter((text) => !whole.has(text) && !WEAK.test(text));
}

/** The sections' own way to the answers, without a server: each request asked of the snapshot, in the words of the API. */
function contextOf(answering: Answering, requests: ReadonlyMap<string, KnownRequest>, code: string): Context {
  const places = new Map(answering.reference.territories.map((territory) => [territory.valeur, territory]));
  const place = placeOf(places.get(code));
  const region = places.get(answering.reference.summary.region);
  const around = [place.departement, place.region].flatMap((one) => (one === null || one === code ? [] : (places.get(one) ?? []))).map(placeOf);
  const answerAt = async (url: URL): Promise<Response> => {
    const request = requests.get(url.pathname.replace('/api/v1/requests/', ''));
    if (!request) return new Response(null, { status: 404 });
    try {
      return Response.json(toAnswer(await answering.document(request, [...url.searchParams].filter(([name]) => name !== 'format'))));
    } catch (error) {
      if (error instanceof RequestProblem) return Response.json({ title: '', status: 400, detail: error.message, type: '', instance: '' }, { status: 400 });
      throw error;
    }
  };
  const fetcher = ((input: string) => answerAt(new URL(input, 'http://localhost'))) as typeof fetch;
  return { fetch: fetcher, place, around, comparator: region && region.valeur !== code ? placeOf(region) : null, outlines: [], answers: new Map() };
}

function placeOf(territory: Territory | undefined): Place {
  if (!territory) throw new Error('Territoire inconnu de l’instantané.');
  const { valeur, maille, libelle, lieu, departement, region } = territory;
  return { territoire: valeur, maille, nom: libelle, lieu, departement, region };
}
