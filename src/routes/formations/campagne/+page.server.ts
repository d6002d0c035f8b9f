import { requestPage, spreadsheet } from '$lib/charts/figure-model.ts';
import { fetchAnswer, fetchSnapshot } from '$lib/client/api.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import {
  choicesOf,
  conflictSentences,
  FILTERS,
  headlineOf,
  keptOf,
  listOf,
  objectiveSentence,
  SUMS,
  sumTable,
  withoutConflict,
  type Filter
} from '$lib/pages/campaign/campaign.ts';
import { VOTES } from '$lib/pages/campaign/vote.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import { dayOfReading } from '$lib/pages/source-life.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  const given = (name: string): string => url.searchParams.get(name)?.trim() ?? '';
  const another = given('campagne') === '' ? {} : { campagne: given('campagne') };
  const asked = { territoire: place.territoire, ...another };
  const sumBy = (par: string) => fetchAnswer(fetch, 'cprdfop/campagne_objectifs', { ...asked, par });
  const [campaign, evidence, conflicts, sums, choices, ...parts] = await Promise.all([
    fetchAnswer(fetch, 'cprdfop/campagne', asked),
    fetchAnswer(fetch, 'cprdfop/campagne_demande', asked),
    fetchAnswer(fetch, 'cprdfop/campagne_conflits', asked),
    sumBy('ensemble'),
    fetchTerritoryChoices(fetch),
    ...Object.keys(SUMS).map(sumBy)
  ]);
  const filters = Object.keys(FILTERS) as Filter[];
  const chosen = Object.fromEntries(filters.map((name) => [name, given(name)])) as Record<Filter, string>;
  const rows = keptOf(campaign, chosen);
  const kept = new Set(rows.map(({ numero }) => numero));
  // An earlier campaign is asked in each address.
  const query = new URLSearchParams(another).toString();
  const pageOf = (number: string): string => `/formations/campagne/${number}${query === '' ? '' : `?${query}`}`;
  const year = campaign.parametres['campagne'] ?? null;
  return serverOnly({
    place,
    choices,
    chosen,
    year,
    count: campaign.lignes.length,
    day: dayOfReading(snapshot.demo),
    filters: filters.map((name) => ({ name, label: FILTERS[name], values: choicesOf(campaign, name) })),
    headline: headlineOf(sums, place.lieu),
    objective: objectiveSentence(sums),
    sums: parts.map((part, at) => ({ ...sumTable(part, Object.values(SUMS)[at] ?? ''), request: requestPage(part) })),
    conflicts: conflictSentences(conflicts)
      .filter(({ numbers }) => numbers.some((number) => kept.has(number)))
      .map(({ numbers, text }) => ({ text, doors: numbers.map((number) => ({ number, href: pageOf(number) })) })),
    withoutConflict: withoutConflict(conflicts),
    list: listOf(rows, evidence, conflicts, pageOf),
    votesPage: `/formations/campagne/votes?${new URLSearchParams(asked).toString().replaceAll('%3A', ':')}`,
    rows: rows.map(({ numero, vote, date_vote, decision, ligne }) => ({
      number: numero ?? '',
      name: ligne ?? '',
      vote,
      voted: date_vote,
      decision
    })),
    votes: Object.keys(VOTES),
    reasons: campaign.motifs,
    notes: campaign.requete.notes,
    request: requestPage(campaign),
    download: spreadsheet(campaign)
  });
};
