import type { TerritorySummary } from '$lib/catalogue/api/documents.ts';
import { buildSections } from '$lib/pages/build-sections.ts';
import { cardOf, type Occupation } from '$lib/pages/occupation/occupation.ts';
import { LIMITS, readRedeployment, redeployContext, REDEPLOY_QUESTIONS } from '$lib/pages/occupation/redeploy.ts';
import { makeContext } from '$lib/pages/place/make-context.ts';

/** Where employees of this occupation may go, with the form that asks again; null when it is not asked. */
export async function redeploymentOf(
  fetcher: typeof fetch,
  occupation: Occupation,
  place: TerritorySummary,
  parameters: URLSearchParams
) {
  const card = cardOf(occupation);
  const isAsked = parameters.has('salaries') || parameters.has('distance');
  if (!isAsked) return null;
  const asked = readRedeployment(parameters);
  const page =
    card === null
      ? { sections: [], missing: [] }
      : await buildSections(
          REDEPLOY_QUESTIONS,
          { ...(await makeContext(fetcher, place, place.territoire)), ...redeployContext(occupation.code, asked) },
          true
        );
  return {
    asked,
    limits: LIMITS,
    ...page,
    /** Cards of the ROME to start from, where this code is none: only they have neighbours. */
    cards:
      card === null
        ? occupation.codes
            .filter(({ link, classification }) => link === 'vient de' && classification === 'rome')
            .map(({ code, name }) => ({
              href: `/metiers/${code}?territoire=${place.territoire}&salaries=${asked.employees}&distance=${asked.distance}#vers`,
              text: name
            }))
        : null
  };
}
