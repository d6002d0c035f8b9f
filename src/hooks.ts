import type { Transport } from '@sveltejs/kit';
import { isKeptOnServer } from '$lib/view/kept-on-server.ts';

/** SvelteKit writes the data of every page for a script that may read them; those of a page without one are written as nothing. */
export const transport: Transport = {
  keptOnServer: { encode: (thing: unknown) => isKeptOnServer(thing), decode: () => null }
};
