import { fetchChanges } from '$lib/client/api.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => serverOnly({ changes: await fetchChanges(fetch) });
