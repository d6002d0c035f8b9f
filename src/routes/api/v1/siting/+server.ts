import { respondSiting } from '$lib/server/http/siting-endpoint.ts';

export const GET = respondSiting;
