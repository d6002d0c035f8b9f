import { feedEndpoint } from '$lib/standards/feeds/feed-endpoint.ts';

export const GET = feedEndpoint(() => ({ kind: 'all' }));
