import { requestPage } from '$lib/charts/figure-model.ts';
import { ApiProblem, fetchAnswer, fetchSnapshot } from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { courseFigure, isSaid, KEPT, linesOf, valuesOf } from '$lib/pages/course-list/course-drawing.ts';
import { headlineOf, remarksOf } from '$lib/pages/course-list/course-map.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import { frenchQuotes } from '$lib/text/typeset.ts';
import type { PageServerLoad } from './$types';

/** Parameters of the request that the form gives as they are. */
const THRESHOLDS = ['pression_haute', 'pression_basse', 'ecart_devenir', 'classe_haute'] as const;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  const given = (name: string): string => url.searchParams.get(name)?.trim() ?? '';
  const asked = Object.fromEntries(THRESHOLDS.map((name) => [name, given(name)]).filter(([, value]) => value !== ''));
  const chosen = { diplome: given('diplome'), domaine: given('domaine'), voie: given('voie'), garder: given('garder') };
  const whole = given('liste') === 'entiere';
  const [found, drawn, replay, thresholds, choices] = await Promise.all([
    fetchAnswer(fetch, 'cprdfop/carte_formations', { territoire: place.territoire, ...asked }).catch(problemOf),
    fetchAnswer(fetch, 'cprdfop/devenir_formations', { territoire: place.territoire }).catch(problemOf),
    fetchAnswer(fetch, 'cprdfop/carte_formations_rejeu', { territoire: place.region ?? place.territoire }).catch(
      problemOf
    ),
    fetchAnswer(fetch, 'reference/seuils_formations', {}),
    fetchTerritoryChoices(fetch)
  ]);
  const list = found instanceof ApiProblem ? null : found;
  const outcomes = drawn instanceof ApiProblem ? null : drawn;
  const lines = list && outcomes ? linesOf(outcomes, list, chosen) : [];
  const refused = [found, drawn].find((one) => one instanceof ApiProblem);
  const codes = new Set(lines.map(({ code }) => code));
  const rows = list?.lignes.filter(({ code }) => codes.has(code)) ?? [];
  const said = lines.filter(isSaid).length;
  return {
    place,
    choices,
    asked,
    chosen,
    whole,
    said,
    lines: lines.map(({ code, voie }) => `${code ?? ''}|${voie ?? ''}`),
    everything: addressWith(url, { liste: 'entiere' }),
    snapshotId: snapshot.id,
    diplomas: outcomes ? valuesOf(outcomes, 'diplome') : [],
    fields: outcomes ? valuesOf(outcomes, 'domaine') : [],
    kept: Object.entries(KEPT).map(([value, { label }]) => ({ value, label })),
    thresholds: thresholds.lignes.map(({ seuil, libelle, valeur }) => ({ id: seuil, label: libelle, value: valeur })),
    headline: list && rows.length > 0 ? headlineOf(rows, place.lieu) : null,
    figure: outcomes && lines.length > 0 ? courseFigure(outcomes, lines, whole) : null,
    remarks:
      list && rows.length > 0 ? remarksOf({ ...list, lignes: rows }, replay instanceof ApiProblem ? null : replay) : [],
    notes: list?.requete.notes ?? [],
    reasons: list?.motifs ?? [],
    request: list ? requestPage(list) : null,
    problem: refused?.reasons.map(frenchQuotes) ?? null
  };
};

function addressWith(url: URL, changed: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(url.searchParams);
  for (const [name, value] of Object.entries(changed)) query.set(name, value);
  return `/formations/carte?${query.toString().replaceAll('%3A', ':')}`;
}

function problemOf(reason: unknown): ApiProblem {
  if (reason instanceof ApiProblem) return reason;
  throw reason;
}
