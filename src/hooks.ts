import type { Transport } from '@sveltejs/kit';
import { isKept } from '$lib/client/kept-data.ts';

/** Data of a page without a script are written as nothing. */
export const transport: Transport = { serverOnly: { encode: (thing: unknown) => isKept(thing), decode: () => null } };
