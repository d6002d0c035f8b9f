import { feedEndpoint, scopeNamed } from '$lib/standards/feeds/feed-endpoint.ts';

export const GET = feedEndpoint(({ params }, engine, snapshot) => scopeNamed(params.id ?? '', engine, snapshot));
