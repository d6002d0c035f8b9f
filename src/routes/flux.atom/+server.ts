import { feedEndpoint } from '$lib/server/feed-endpoint.ts';

export const GET = feedEndpoint(() => ({ kind: 'all' }));
