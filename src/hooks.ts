import type { Transport } from '@sveltejs/kit';
import { isKept } from '$lib/client/kept-data.ts';

/** SvelteKit writes the data of every page for a script that may read them; those of a page without one are written as nothing. */
export const transport: Transport = { serverOnly: { encode: (thing: unknown) => isKept(thing), decode: () => null } };
