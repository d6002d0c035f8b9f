import { feedEndpoint } from '$lib/server/http/feed-endpoint.ts';

export const GET = feedEndpoint(() => ({ kind: 'all' }));
