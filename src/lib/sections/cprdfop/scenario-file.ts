import { z } from 'zod';
import { MOST_OPENINGS, MOST_PLACES, scenarioQuery, type Scenario } from './scenario.ts';

const LONGEST_TEXT = 100;

/** What a file of scenario holds; its keys are French, since people may open it. */
const FILE = z.strictObject(
  {
    maille: z.literal('scenario', { error: 'le mot "scenario" est attendu' }),
    version: z.literal(1, { error: 'version 1 attendue' }),
    territoire: text('un code de territoire, par exemple "region:53"').nullable(),
    ouvertures: z
      .array(
        z.strictObject({
          lieu: text('le code ou le nom d’une commune'),
          places: z
            .int({ error: 'un nombre entier' })
            .min(-MOST_PLACES, { error: `de −${MOST_PLACES} à ${MOST_PLACES}` })
            .max(MOST_PLACES, { error: `de −${MOST_PLACES} à ${MOST_PLACES}` })
        }),
        { error: 'une liste de { lieu, places }' }
      )
      .min(1, { error: 'une ouverture au moins' })
      .max(MOST_OPENINGS, { error: `${MOST_OPENINGS} ouvertures au plus` }),
    portee: z.int({ error: 'un nombre entier de kilomètres, ou null' }).min(2).max(30).nullable(),
    demande: z.enum(['jeunes', 'habitants'], { error: '"jeunes", "habitants" ou null' }).nullable(),
    metier: text('le code d’un métier, ou null').nullable(),
    cout: z.number({ error: 'un montant en euros, ou null' }).positive({ error: 'plus que zéro' }).nullable()
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `clé inconnue : ${issue.keys.join(', ')}` : 'un objet JSON est attendu'
  }
);

function text(what: string): z.ZodString {
  return z.string({ error: what }).min(1, { error: what }).max(LONGEST_TEXT, { error: what });
}

/** A file that is no scenario: which file, where in it, and what is expected. */
export class ScenarioFileProblem extends Error {
  override readonly name = 'ScenarioFileProblem';
}

/** The scenario as a file that can be opened again. */
export function writeScenario({ territoire, openings, portee, demande, metier, cout }: Scenario): string {
  const content: z.input<typeof FILE> = {
    maille: 'scenario',
    version: 1,
    territoire,
    ouvertures: openings.map(({ lieu, places }) => ({ lieu, places })),
    portee: portee === null ? null : Number(portee),
    demande: demande === 'jeunes' || demande === 'habitants' ? demande : null,
    metier,
    cout
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The query of the scenario that a file holds. @param name of the file, for what is said of it @throws ScenarioFileProblem */
export function scenarioOfFile(name: string, content: string): string {
  const said = `« ${name.slice(0, LONGEST_TEXT)} »`;
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    throw new ScenarioFileProblem(
      `${said} n’est pas un scénario : ce n’est pas du JSON. Ouvrez un fichier enregistré depuis le simulateur.`
    );
  }
  const read = FILE.safeParse(json);
  if (!read.success)
    throw new ScenarioFileProblem(
      `${said} n’est pas un scénario que l’on puisse ouvrir. ${read.error.issues.map(({ path, message }) => `${path.length > 0 ? path.map((part) => (typeof part === 'number' ? `n° ${part + 1}` : String(part))).join(', ') : 'le fichier'} : ${message}`).join(' ; ')}.`
    );
  const { ouvertures, portee, ...kept } = read.data;
  return scenarioQuery({ ...kept, openings: ouvertures, portee: portee === null ? null : String(portee) });
}
