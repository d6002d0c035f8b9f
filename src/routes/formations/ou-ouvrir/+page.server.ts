import { error } from '@sveltejs/kit';
import { courseCodeIn } from '$lib/catalogue/course-code.ts';
import type { CourseSummary, RequestDetail } from '$lib/catalogue/api/documents.ts';
import type { SitingReply } from '$lib/catalogue/api/siting.ts';
import {
  ApiProblem,
  fetchAnswer,
  fetchNamedAnswer,
  fetchCourse,
  fetchOutlinesOver,
  fetchRequest,
  fetchSiting,
  fetchSnapshot,
  findCourses
} from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { closureFigure, closureSentences } from '$lib/pages/siting/closure.ts';
import { leastCovered } from '$lib/pages/siting/least-covered.ts';
import { hostsIn } from '$lib/pages/siting/hosts.ts';
import { MOST_OPENINGS, scenarioQuery } from '$lib/pages/siting/scenario.ts';
import {
  closureParameters,
  distanceParameters,
  distanceRequest,
  measureOf,
  placesOf,
  readSitingForm,
  sitingAddress,
  sitingParameters,
  withMeasure,
  type SitingForm
} from '$lib/pages/siting/siting-form.ts';
import { gainFigure } from '$lib/pages/siting/siting-map.ts';
import { resultOf } from '$lib/pages/siting/siting-result.ts';
import { unplacedSentence } from '$lib/pages/siting/siting.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, request, setHeaders, url }) => {
  const typed = readSitingForm(url.searchParams);
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  const [choices, times, found] = await Promise.all([
    fetchTerritoryChoices(fetch),
    fetchRequest(fetch, 'cprdfop/minutes_formation'),
    coursesLike(fetch, typed.formation)
  ]);
  const domains = valuesOf(times, 'domaine');
  // Nothing asked: the field that most people have out of reach.
  const least =
    typed.formation === '' && typed.domaine === ''
      ? await leastCovered(
          fetch,
          place.territoire,
          domains.flatMap(({ valeur }) => (valeur === 'tous' ? [] : [valeur]))
        )
      : null;
  const form = { ...typed, domaine: least ?? typed.domaine };
  const [course = null] = found.length === 1 ? found : [];
  const page = {
    form,
    place,
    choices: choices.filter(({ inside }) => inside),
    domains,
    least: domains.find(({ valeur }) => valeur === least)?.libelle ?? null,
    modes: valuesOf(times, 'mode'),
    course,
    which: course === null ? found.map((one) => courseDoor(one, form, place.territoire)) : [],
    unknown: form.formation !== '' && found.length === 0 ? form.formation : null
  };
  if (course === null && (form.formation !== '' || form.domaine === ''))
    return { ...page, refused: null, result: null };
  const code = course?.formation ?? null;
  const measured = withMeasure(form, times.disponible);
  const asked = distanceParameters(measured, place.territoire, code);
  try {
    const [document, now, closures, outlines] = await Promise.all([
      fetchSiting(fetch, sitingParameters(measured, place.territoire, code), request.signal),
      fetchNamedAnswer(fetch, distanceRequest(measured), asked).catch(orNull),
      closable(measured)
        ? fetchAnswer(
            fetch,
            'cprdfop/fermeture_la_moins_couteuse',
            closureParameters(measured, place.territoire, code)
          ).catch(orNull)
        : null,
      fetchOutlinesOver(fetch, place)
    ]);
    const [best] = document.reponses;
    // What time cut short may be better asked again.
    if (!document.reponses.every(({ prouve }) => prouve)) setHeaders({ 'cache-control': 'no-store' });
    return {
      ...page,
      refused: null,
      result: {
        ...resultOf(document),
        unplaced: unplacedSentence(document),
        warnings: [...document.signalements, ...document.couverture],
        hosts: best ? await hostsIn(fetch, best, document, course) : [],
        // The simulator counts the places of schools.
        scenario: best && form.voie === 'scolaire' ? scenarioAddress(best, place.territoire, measured) : null,
        map: now === null ? null : await gainFigure(now, document, outlines),
        closure: document.etat !== 'source_absente' &&
          closable(measured) && {
            sentences: closures === null ? [] : closureSentences(closures),
            figure: closures !== null && closures.lignes.length > 0 ? closureFigure(closures) : null
          }
      }
    };
  } catch (refusal) {
    if (request.signal.aborted) error(503, 'Le lecteur est parti avant la réponse.');
    if (!(refusal instanceof ApiProblem)) throw refusal;
    return { ...page, refused: refusal.message, result: null };
  }
};

/** A closure is looked for among schools. */
function closable({ voie }: SitingForm): boolean {
  return voie === 'scolaire';
}

function valuesOf({ parametres }: RequestDetail, name: string): readonly { valeur: string; libelle: string }[] {
  return parametres.find(({ nom }) => nom === name)?.valeurs ?? [];
}

/** The choice of sites says all that is wrong in the form; the others would say a part of it. */
function orNull(refusal: unknown): null {
  if (refusal instanceof ApiProblem) return null;
  throw refusal;
}

/** The courses that a name or a code may be; one alone when it is exact. */
async function coursesLike(fetcher: typeof fetch, text: string): Promise<readonly CourseSummary[]> {
  if (text === '') return [];
  const code = courseCodeIn(text) ?? text;
  const exact = await fetchCourse(fetcher, code);
  if (exact) return [exact];
  const { formations } = await findCourses(fetcher, code).catch(() => ({ formations: [] }));
  return formations;
}

function courseDoor(
  { formation, nom }: CourseSummary,
  form: SitingForm,
  territoire: string
): { name: string; code: string; href: string } {
  return { name: nom, code: formation, href: sitingAddress({ ...form, formation }, territoire) };
}

/** The same openings in the simulator of places, as many as it takes. */
function scenarioAddress({ lieux }: SitingReply, territoire: string, form: SitingForm): string {
  const openings = lieux.slice(0, MOST_OPENINGS).map((one) => ({ lieu: one.territoire, places: placesOf(form) }));
  const usual = { mesure: measureOf(form), portee: null, demande: null, metier: null, cout: null };
  return `/formations/simulateur?${scenarioQuery({ territoire, openings, ...usual })}`;
}
