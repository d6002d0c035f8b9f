import type { ProblemDocument } from '$lib/catalogue/api/answer.ts';
import { requestPage } from '$lib/charts/figure-model.ts';
import { ApiProblem, fetchAnswer, fetchSnapshot } from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { headlineOf, sectionsOfMap, valuesOf, type CourseMap } from '$lib/sections/cprdfop/course-map.ts';
import { territoryNamed } from '$lib/sections/load-place.ts';
import { frenchQuotes } from '$lib/text/typeset.ts';
import type { PageServerLoad } from './$types';

/** Parameters of the request that the form gives as they are. */
const PARAMETERS = ['voie', 'pression_haute', 'pression_basse', 'ecart_devenir', 'classe_haute', 'tri'] as const;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  const given = (name: string): string => url.searchParams.get(name)?.trim() ?? '';
  const asked = Object.fromEntries(PARAMETERS.map((name) => [name, given(name)]).filter(([, value]) => value !== ''));
  const chosen = { diplome: given('diplome'), domaine: given('domaine') };
  const [found, thresholds, choices] = await Promise.all([
    fetchAnswer(fetch, 'cprdfop/carte_formations', { territoire: place.territoire, ...asked }).catch(problemOf),
    fetchAnswer(fetch, 'reference/seuils_formations', {}),
    fetchTerritoryChoices(fetch)
  ]);
  const answer: CourseMap | null = 'lignes' in found ? found : null;
  const sections = answer ? sectionsOfMap(answer, chosen) : [];
  const kept = (answer?.lignes ?? []).filter((row) =>
    (['diplome', 'domaine'] as const).every((name) => chosen[name] === '' || row[name] === chosen[name])
  );
  return {
    place,
    choices,
    asked,
    chosen,
    diplomas: answer ? valuesOf(answer, 'diplome') : [],
    fields: answer ? valuesOf(answer, 'domaine') : [],
    thresholds: thresholds.lignes.map(({ seuil, libelle, valeur }) => ({ id: seuil, label: libelle, value: valeur })),
    headline: kept.length > 0 ? headlineOf(kept, place.lieu) : null,
    sections: kept.length > 0 ? sections : [],
    notes: answer?.requete.notes ?? [],
    reasons: answer?.motifs ?? [],
    request: answer ? requestPage(answer) : null,
    problem: 'lignes' in found ? null : messagesOf(found)
  };
};

function problemOf(reason: unknown): ProblemDocument {
  if (reason instanceof ApiProblem) return reason.document;
  throw reason;
}

function messagesOf({ problemes, detail }: ProblemDocument): string[] {
  return (problemes?.length ? problemes.map(({ message }) => message) : [detail]).map(frenchQuotes);
}
