import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The sheet of the network is a question of the page of the service. */
export const GET: RequestHandler = ({ url }) => {
  const place = url.searchParams.get('territoire');
  redirect(
    308,
    `/pilotage${place === null ? '' : `?territoire=${encodeURIComponent(place).replaceAll('%3A', ':')}`}#reseau`
  );
};
