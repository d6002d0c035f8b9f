import { error } from '@sveltejs/kit';
import { fetchAnswer, fetchCatalogue, fetchSnapshot } from '$lib/client/api.ts';
import agreement from '../../../../../../docs/modeles/convention.md?raw';
import { letterTo } from '../../letter.ts';
import { requestables } from '../../requestable.ts';
import type { RequestHandler } from './$types';

/** The letter that asks its producer for a file, as a text to complete. */
export const GET: RequestHandler = async ({ fetch, params }) => {
  const [snapshot, sources, catalogue] = await Promise.all([
    fetchSnapshot(fetch),
    fetchAnswer(fetch, 'reference/sources', {}),
    fetchCatalogue(fetch)
  ]);
  const file = requestables(sources.lignes, catalogue).find(({ source }) => source === params.source);
  if (!file)
    error(
      404,
      'Ce fichier est lu, ou n’est pas de ceux que Maille connaît. La page « Ce que la région pourrait savoir » les nomme.'
    );
  return new Response(letterTo(file, snapshot.region_nom, agreement), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="lettre-${file.source}.txt"`
    }
  });
};
