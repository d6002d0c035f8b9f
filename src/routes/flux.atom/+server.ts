export { feedEndpoint as GET } from '$lib/standards/feeds/atom-feed.ts';
