import { redirect } from '@sveltejs/kit';
import { addressQuery } from '$lib/catalogue/api/address-query.ts';
import { placeText } from '$lib/catalogue/place-text.ts';
import { levelName } from '$lib/catalogue/levels.ts';
import { fetchCatalogue, fetchContours } from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { chosenSubjects, MOST_SUBJECTS } from '$lib/pages/comparison/chosen-subjects.ts';
import { compareSubject } from '$lib/pages/comparison/compared-subject.ts';
import {
  comparedContexts,
  compareTerritories,
  MOST_TERRITORIES,
  USUAL_SUBJECTS
} from '$lib/pages/comparison/comparison.ts';
import { placeNamed } from '$lib/pages/place/named-place.ts';
import { joinSubjects, readSubject, splitSubjects, subjectAddress } from '$lib/pages/comparison/subject-address.ts';
import type { PageServerLoad } from './$types';
import { serverOnly } from '$lib/client/server-only.ts';

const LONGEST = 100;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const read = (name: string): string[] =>
    url.searchParams
      .getAll(name)
      .map((value) => value.trim())
      .filter(Boolean);
  const typed = read('territoire').map((value) => value.slice(0, LONGEST));
  const asked = [
    ...new Set([
      ...read('territoires').flatMap((list) => list.split(',').map((code) => code.trim().slice(0, LONGEST))),
      ...typed
    ])
  ].filter(Boolean);
  const ticked = read('sujet');
  const [choices, departements, catalogue, found] = await Promise.all([
    fetchTerritoryChoices(fetch),
    fetchContours(fetch, { maille: 'departement' }),
    fetchCatalogue(fetch),
    Promise.all(asked.slice(0, MOST_TERRITORIES).map((text) => placeNamed(fetch, text)))
  ]);
  const offered = catalogue.filter(({ mailles }) => mailles.length > 0);
  const { subjects: all, unclear: unclearSubjects } = await chosenSubjects(
    fetch,
    [...read('sujets').flatMap(splitSubjects), ...ticked],
    offered
  );
  const subjects = all.slice(0, MOST_SUBJECTS);
  const places = found
    .flatMap(({ place }) => place ?? [])
    .filter((place, index, every) => every.findIndex(({ territoire }) => territoire === place.territoire) === index);
  const codes = places.map(({ territoire }) => territoire);
  const addressOf = (territories: readonly string[], addresses: readonly string[]): string =>
    `/comparer?${addressQuery([
      ['territoires', territories.join(',')],
      ...(addresses.length === 0 ? [] : [['sujets', joinSubjects(addresses)] as const])
    ]).replaceAll('%2F', '/')}`;
  const addresses = subjects.map(({ address }) => address);
  const address = addressOf(codes, addresses);
  const unknown = found.flatMap(({ text, place, near, choices: several }) =>
    place || several.length > 0 ? [] : [{ text, near }]
  );
  // A name that is not read yet stays in its field, with what was chosen.
  const addressWith = (text: string, code: string): string =>
    `/comparer?${addressQuery([
      ...found.map((one) => ['territoire', one.text === text ? code : (one.place?.territoire ?? one.text)] as const),
      ...addresses.map((one) => ['sujet', one] as const)
    ])}`;
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
  const plain = unknown.length === 0 && unclear.length === 0 && unclearSubjects.length === 0;
  if (typed.length + ticked.length > 0 && plain && places.length > 0) redirect(303, address);
  const contexts = places.length > 1 ? await comparedContexts(fetch, places) : null;
  const kept = (subjects.length > 0 ? addresses : USUAL_SUBJECTS).flatMap((one) => readSubject(one) ?? []);
  const dossier = addressQuery([
    ['territoire', codes[0] ?? ''],
    [
      'sections',
      joinSubjects(kept.map(({ request, given }) => subjectAddress(request, { territoire: codes.join(','), ...given })))
    ]
  ]);
  return serverOnly({
    choices,
    example: addressOf(
      departements.slice(0, MOST_TERRITORIES).map(({ territoire }) => territoire),
      addresses
    ),
    places,
    unknown,
    unclear,
    unclearSubjects: unclearSubjects.map(({ text, near }) => ({
      text,
      near: near.map(({ id, titre }) => ({ title: titre, href: addressOf(codes, [...addresses, id]) }))
    })),
    tooMany: asked.length > MOST_TERRITORIES,
    most: MOST_TERRITORIES,
    tooManySubjects: all.length > MOST_SUBJECTS,
    mostSubjects: MOST_SUBJECTS,
    fields: found.map(({ text, place }) => ({
      value: place ? placeText(place) : text,
      place,
      without: addressOf(
        codes.filter((code) => code !== place?.territoire),
        addresses
      )
    })),
    subjects: {
      chosen: subjects.map(({ address: one, request }) => ({
        address: one,
        title: offered.find(({ id }) => id === request)?.titre ?? request,
        without: addressOf(
          codes,
          addresses.filter((other) => other !== one)
        )
      })),
      // Those chosen with parameters of their own keep them.
      offered: offered
        .filter(({ disponible }) => disponible)
        .map(({ id, titre, theme }) => ({
          value: subjects.find(({ request }) => request === id)?.address ?? id,
          title: titre,
          theme,
          ticked: subjects.some(({ request }) => request === id)
        }))
    },
    files: contexts && { dossier: `/dossier?${dossier}`, word: `/dossier/fichier?${dossier}&format=docx` },
    compared:
      contexts && subjects.length > 0 ? await Promise.all(subjects.map((one) => compareSubject(contexts, one))) : [],
    comparison: contexts && subjects.length === 0 ? await compareTerritories(contexts) : null
  });
};
