import { fetchCatalogue } from '$lib/client/api.ts';
import { THEME_NAMES } from '$lib/catalogue/names.ts';
import { matches } from '$lib/catalogue/search-text.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 120);
  const theme = url.searchParams.get('theme') ?? '';
  const all = await fetchCatalogue(fetch);
  const kept = all.filter((request) => (theme === '' || themeOf(request.id) === theme) && (q === '' || matches(q, [request.titre, request.question, request.code, request.id])));
  const themes = Object.entries(THEME_NAMES).map(([id, name]) => ({ id, name, count: all.filter((request) => themeOf(request.id) === id).length }));
  const groups = themes
    .map(({ id, name }) => ({ id, name, requests: kept.filter((request) => themeOf(request.id) === id) }))
    .filter(({ requests }) => requests.length > 0);
  return { q, theme, themes, groups, total: all.length, found: kept.length };
};

function themeOf(id: string): string {
  return id.split('/')[0] ?? '';
}
