import { error, redirect } from '@sveltejs/kit';
import { fetchCatalogue, fetchSnapshot } from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { documentTexts } from '$lib/dossier/document-texts.ts';
import {
  dossierQuery,
  movesOf,
  OFFERED_MODELS,
  readDossierAddress,
  type DossierRequest
} from '$lib/dossier/dossier-address.ts';
import { makeDossier } from '$lib/dossier/dossier.ts';
import { placeAside, placeText } from '$lib/catalogue/place-text.ts';
import { placeNamed } from '$lib/pages/place/named-place.ts';
import { defaultComparator, nearComparators } from '$lib/pages/place/make-context.ts';
import { SECTIONS } from '$lib/pages/lists/registry.ts';
import type { Subject } from '$lib/pages/subject.ts';
import type { RequestSummary } from '$lib/catalogue/api/documents.ts';
import type { PageServerLoad } from './$types';
import { serverOnly } from '$lib/client/server-only.ts';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const [snapshot, others, catalogue] = await Promise.all([
    fetchSnapshot(fetch),
    fetchTerritoryChoices(fetch),
    fetchCatalogue(fetch)
  ]);
  const read = readDossierAddress(url.searchParams);
  const form = {
    models: OFFERED_MODELS.map((model) => ({ ...model, answering: answeringOf(model.id, catalogue) })),
    choices: others,
    region: placeText({
      territoire: snapshot.region,
      nom: snapshot.region_nom,
      maille: snapshot.region.split(':')[0] ?? ''
    })
  };
  if (!read) return { form, dossier: null };
  const { request, unknown } = read;
  if (unknown.length > 0)
    error(
      400,
      `Partie inconnue : « ${unknown.join(' », « ')} ». Parties : ${SECTIONS.map(({ id }) => id).join(', ')} ; ou une requête du catalogue, comme gpec/projets_metier?metier=fap2021:T2A60.`
    );
  const { place, choices, near } = await placeNamed(fetch, request.territoire);
  if (place && place.territoire !== request.territoire)
    redirect(303, addressOf({ ...request, territoire: place.territoire }) ?? '');
  if (!place)
    return {
      form: {
        ...form,
        asked: request.territoire,
        nearest: near,
        near: choices.map(({ nom, maille, territoire }) => ({
          name: nom,
          level: placeAside({ maille, territoire }),
          href: addressOf({ ...request, territoire }) ?? ''
        }))
      },
      dossier: null
    };
  const dossier = await makeDossier(fetch, request, place);
  return serverOnly({
    form,
    dossier: {
      ...dossier,
      texts: documentTexts(dossier, `${url.origin}/dossier?${dossierQuery(request)}`),
      query: dossierQuery(request),
      tables: request.tableaux,
      wanted: request.comparer ?? defaultComparator(place, snapshot),
      comparators: nearComparators(place, snapshot),
      moves: movesOf(request).map(({ id, up, down, without }) => ({
        id,
        up: addressOf(up),
        down: addressOf(down),
        without: addressOf(without)
      })),
      addable: SECTIONS.filter(({ id }) => !request.sections.some((own) => own.id === id)).map((spec) => ({
        id: spec.id,
        question: spec.question,
        href: addressOf({ ...request, sections: [...request.sections, spec] }) ?? ''
      })),
      withTables: addressOf({ ...request, tableaux: !request.tableaux }) ?? '',
      asked: request.note,
      asNote: addressOf({ ...request, note: !request.note, tableaux: false }) ?? '',
      requests: catalogue.map(({ id, titre }) => ({ id, titre }))
    }
  });
};

/** How much of a model this snapshot can fill: the requests of its subject that have rows. */
function answeringOf(subject: Subject, catalogue: readonly RequestSummary[]): string {
  const own = catalogue.filter(({ theme }) => theme === subject);
  return `${own.filter(({ disponible }) => disponible).length} de ses ${own.length} requêtes ont une réponse ici.`;
}

function addressOf(request: DossierRequest | null): string | null {
  return request && `/dossier?${dossierQuery(request)}`;
}
