import { homeOf } from '$lib/catalogue/home.ts';
import { requestPage, spreadsheet } from '$lib/charts/figure-model.ts';
import { ApiProblem, fetchAnswer, fetchNamedAnswer, fetchRequest, fetchSnapshot } from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import { doorsAtLevels } from '$lib/pages/place/right-level.ts';
import { latestPeriod, OVERVIEW_LEVELS, overviewLevel, overviewTable } from '$lib/pages/service/network-overview.ts';
import { notGiven, sheetSentences, sheetTable } from '$lib/pages/service/network-sheet.ts';
import { sourceLine } from '$lib/words/source-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  const region = homeOf(place, snapshot) ?? snapshot.region;
  const given = (name: string): string => url.searchParams.get(name)?.trim() ?? '';
  const level = overviewLevel(given('maille'), place.maille);
  const request = await fetchRequest(fetch, 'spro/reseau_emploi_fiche');
  const periods = request.parametres.find(({ nom }) => nom === 'periode')?.valeurs ?? [];
  const known = periods.some(({ valeur }) => valeur === given('periode'));
  const when: Record<string, string> = known ? { periode: given('periode') } : {};
  const taken = request.parametres.find(({ nom }) => nom === 'territoire')?.mailles ?? [];
  const [choices, list, sheet, regional, whole] = await Promise.all([
    fetchTerritoryChoices(fetch),
    fetchAnswer(fetch, 'reference/indicateurs_reseau_emploi', {}),
    taken.includes(place.maille)
      ? fetchAnswer(fetch, 'spro/reseau_emploi_fiche', { territoire: place.territoire, ...when })
      : null,
    fetchAnswer(fetch, 'spro/reseau_emploi_fiche', { territoire: region, ...when }),
    fetchAnswer(fetch, 'spro/reseau_emploi_territoires', { territoire: region, maille: level, ...when })
  ]);
  const addressWith = (changed: Readonly<Record<string, string>>): string => {
    const query = new URLSearchParams(
      Object.entries({ territoire: place.territoire, ...when, maille: level, ...changed })
    );
    return `/pilotage/reseau?${query.toString().replaceAll('%3A', ':')}`;
  };
  const laid = { territoire: region, maille: level, ...when, pivot: 'indicateur:valeur' };
  const across = async () => {
    if (whole.lignes.length === 0) return null;
    const sort = given('tri');
    // An order of another address, of an indicator that is not here: by name.
    const sorted =
      sort === ''
        ? null
        : await fetchNamedAnswer(fetch, 'spro/reseau_emploi_territoires', { ...laid, tri: sort }).catch(orNull);
    const pivoted =
      sorted ?? (await fetchNamedAnswer(fetch, 'spro/reseau_emploi_territoires', { ...laid, tri: 'nom' }));
    return overviewTable(pivoted, whole, sorted === null ? 'nom' : sort, {
      order: (tri) => `${addressWith({ tri })}#territoires`,
      place: (territoire) => addressWith({ territoire })
    });
  };
  return {
    place,
    choices: choices.filter(({ inside, level: own }) => inside && taken.includes(own)),
    periods,
    period: when['periode'] ?? null,
    level,
    levels: OVERVIEW_LEVELS,
    list: list.lignes,
    sheet: sheet !== null &&
      sheet.lignes.length > 0 && {
        sentences: sheetSentences(sheet, place),
        table: sheetTable(sheet, place),
        source: sourceLine(sheet),
        request: requestPage(sheet),
        download: spreadsheet(sheet)
      },
    reasons: (sheet ?? regional).motifs,
    missing: sheet !== null && sheet.lignes.length > 0 ? notGiven(list, sheet, regional) : [],
    doors:
      sheet === null && regional.lignes.length > 0
        ? await doorsAtLevels(fetch, place, ['comite_local', 'departement', 'region'], (territoire) =>
            addressWith({ territoire, maille: 'comite_local' })
          )
        : [],
    overview: await across(),
    overviewPeriod: latestPeriod(whole),
    overviewReasons: whole.motifs,
    overviewRequest: requestPage(whole),
    overviewDownload: spreadsheet(whole),
    overviewSource: sourceLine(whole)
  };
};

function orNull(refusal: unknown): null {
  if (refusal instanceof ApiProblem) return null;
  throw refusal;
}
