import { error } from '@sveltejs/kit';
import agreement from '../../../../../../docs/modeles/convention.md?raw';
import { letterTo } from '$lib/words/letter.ts';
import { fetchRequestables } from '../../requestable.ts';
import type { RequestHandler } from './$types';

/** The letter that asks its producer for a file, as a text to complete. */
export const GET: RequestHandler = async ({ fetch, params }) => {
  const { files, region } = await fetchRequestables(fetch);
  const file = files.find(({ source }) => source === params.source);
  if (!file)
    error(
      404,
      'Ce fichier est lu, ou n’est pas de ceux que Maille connaît. La page « Ce que la région pourrait savoir » les nomme.'
    );
  return new Response(letterTo(file, region, agreement), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="lettre-${file.source}.txt"`
    }
  });
};
