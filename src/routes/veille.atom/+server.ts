export { watchEndpoint as GET } from '$lib/standards/feeds/watch-endpoint.ts';
