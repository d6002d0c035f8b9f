import { redirect } from '@sveltejs/kit';
import { levelName } from '$lib/catalogue/levels.ts';
import { fetchContours } from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { compareTerritories, MOST_TERRITORIES } from '$lib/sections/comparison.ts';
import { placeNamed } from '$lib/sections/named-place.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 100;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const typed = url.searchParams
    .getAll('territoire')
    .map((value) => value.trim().slice(0, LONGEST))
    .filter(Boolean);
  const asked = [
    ...new Set([
      ...(url.searchParams.get('territoires') ?? '')
        .split(',')
        .map((code) => code.trim().slice(0, LONGEST))
        .filter(Boolean),
      ...typed
    ])
  ];
  const [choices, departements, found] = await Promise.all([
    fetchTerritoryChoices(fetch),
    fetchContours(fetch, { maille: 'departement' }),
    Promise.all(asked.slice(0, MOST_TERRITORIES).map((text) => placeNamed(fetch, text)))
  ]);
  const places = found
    .flatMap(({ place }) => place ?? [])
    .filter((place, index, all) => all.findIndex(({ territoire }) => territoire === place.territoire) === index);
  const address = `/comparer?territoires=${places.map(({ territoire }) => territoire).join(',')}`;
  const unknown = found.flatMap(({ text, place, near, choices }) =>
    place || choices.length > 0 ? [] : [{ text, near }]
  );
  const addressWith = (text: string, code: string): string =>
    `/comparer?${new URLSearchParams(found.map((one): [string, string] => ['territoire', one.text === text ? code : (one.place?.territoire ?? one.text)])).toString().replaceAll('%3A', ':')}`;
  const unclear = found.flatMap(({ text, choices: several }) =>
    several.length === 0
      ? []
      : [
          {
            text,
            choices: several.map(({ territoire, nom, maille }) => ({
              code: territoire,
              name: nom,
              level: levelName(maille),
              href: addressWith(text, territoire)
            }))
          }
        ]
  );
  // A form writes its fields one by one: the address that is kept and sent has them together.
  if (typed.length > 0 && unknown.length === 0 && unclear.length === 0 && places.length > 0) redirect(303, address);
  return {
    choices,
    example: `/comparer?territoires=${departements
      .slice(0, MOST_TERRITORIES)
      .map(({ territoire }) => territoire)
      .join(',')}`,
    places,
    unknown,
    unclear,
    tooMany: asked.length > MOST_TERRITORIES,
    most: MOST_TERRITORIES,
    // A name that is not read yet stays in its field.
    fields: found.map(({ text, place }) => ({
      value: place?.territoire ?? text,
      place,
      without: `/comparer?territoires=${places
        .filter(({ territoire }) => territoire !== place?.territoire)
        .map(({ territoire }) => territoire)
        .join(',')}`
    })),
    comparison: places.length > 1 ? await compareTerritories(fetch, places) : null
  };
};
