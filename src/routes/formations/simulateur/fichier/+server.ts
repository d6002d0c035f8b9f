import { error, redirect, type RequestHandler } from '@sveltejs/kit';
import { fileName } from '$lib/export/file-name.ts';
import { comparisonAddress, MOST_COMPARED } from '$lib/sections/cprdfop/kept-scenarios.ts';
import { readScenario } from '$lib/sections/cprdfop/scenario.ts';
import { ScenarioFileProblem, scenarioOfFile, writeScenario } from '$lib/sections/cprdfop/scenario-file.ts';

/** The scenario of an address, as a file that can be opened again. */
export const GET: RequestHandler = ({ url }) => {
  const scenario = readScenario(url.searchParams);
  if (scenario.openings.length === 0 || scenario.refused.length > 0)
    error(
      400,
      scenario.refused[0] ??
        'Ce scénario n’ouvre ni ne ferme aucune place ; composez-le depuis la page /formations/simulateur.'
    );
  const openings = scenario.openings.map(({ lieu, places }) => ({ valeur: `${lieu} ${places}` }));
  const name = fileName('scenario', openings, false, 'json');
  return new Response(writeScenario(scenario), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'public, max-age=0, must-revalidate'
    }
  });
};

/** Opens the files of a form: one by itself, several, or one beside those kept, to be compared. Nothing is kept of them. */
export const POST: RequestHandler = async ({ request }) => {
  const form = await request.formData().catch(() => null);
  if (!form) error(400, 'Le fichier est illisible ; envoyez le formulaire de la page du simulateur.');
  const files = form.getAll('fichier').filter((one) => one instanceof File && one.size > 0);
  const kept = form.getAll('avec').filter((one) => typeof one === 'string');
  if (files.length === 0)
    error(400, 'Aucun fichier n’a été choisi : choisissez un scénario enregistré depuis le simulateur.');
  if (files.length + kept.length > MOST_COMPARED)
    error(400, `${MOST_COMPARED} scénarios au plus se comparent à la fois ; choisissez moins de fichiers.`);
  const scenarios = [...kept, ...(await Promise.all(files.map(read)))];
  const [only = ''] = scenarios;
  redirect(303, scenarios.length === 1 ? `/formations/simulateur?${only}` : comparisonAddress(scenarios));
};

async function read(file: FormDataEntryValue): Promise<string> {
  if (!(file instanceof File)) error(400, 'Un fichier est attendu.');
  try {
    return scenarioOfFile(file.name, await file.text());
  } catch (problem) {
    if (problem instanceof ScenarioFileProblem) error(400, problem.message);
    throw problem;
  }
}
