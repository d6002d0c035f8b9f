import { error } from '@sveltejs/kit';
import { fetchAnswer, fetchSnapshot } from '$lib/client/api.ts';
import { voteLine, VOTES } from '$lib/pages/campaign/vote.ts';
import { decisionFile } from '$lib/pages/decisions/template.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import type { RequestHandler } from './$types';

const LONGEST = 200;

/** The votes of the form as lines of the template of decisions: a file to add to the region's own, kept nowhere here. */
export const POST: RequestHandler = async ({ fetch, request, url }) => {
  const form = await request.formData().catch(() => null);
  if (!form) error(400, 'Les votes sont illisibles ; envoyez le formulaire de la page de la campagne.');
  const given = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, LONGEST) : '';
  };
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  const campaign = url.searchParams.get('campagne');
  const { lignes } = await fetchAnswer(fetch, 'cprdfop/campagne', {
    territoire: place.territoire,
    ...(campaign === null ? {} : { campagne: campaign })
  });
  const session = { date: given('date'), body: given('instance'), service: given('service') };
  const region = place.region ?? place.territoire;
  const lines = lignes.flatMap((row) => {
    const vote = given(`vote.${row.numero ?? ''}`);
    return Object.hasOwn(VOTES, vote) ? [voteLine(row, vote, session, region)] : [];
  });
  if (lines.length === 0)
    error(400, 'Aucun vote n’est choisi ; choisissez-en un dans la dernière colonne de la liste.');
  return new Response(decisionFile(lines), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="votes.csv"',
      'cache-control': 'no-store'
    }
  });
};
