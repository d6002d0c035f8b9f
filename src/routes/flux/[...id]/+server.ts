import { feedEndpoint, scopeNamed } from '$lib/server/http/feed-endpoint.ts';

export const GET = feedEndpoint(({ params }, engine) => scopeNamed(params.id ?? '', engine));
