import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import type { SnapshotSummary } from '../../catalogue/api/answer.ts';
import { RequestProblem } from '../../server/problem.ts';
import { Refused } from './ask.ts';
import { RESOURCES } from './resources.ts';
import { refuseUnknown, TOOLS, type Around } from './tools.ts';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
const SYNTHETIC = 'Démonstration : tous les chiffres sont synthétiques.';
const INSTRUCTIONS =
  'Chiffres publiés sur l’emploi, la formation et l’orientation. Citez la « citation » de chaque réponse, dites les bornes et les statuts ; ne complétez rien qui manque. Une affirmation se juge par « verifier ».';

/** Answers one message of the Model Context Protocol from documents of the API. @throws RequestProblem 403, 400 */
export function answerMessage(request: Request, url: URL, around: Around): Promise<Response> {
  return answerBy(request, url, async () => serverOf(around, await around.ask<SnapshotSummary>('snapshot')));
}

/**
 * Answers one message by a server made for it alone, and nothing kept after it.
 * @throws RequestProblem 403 from the page of another site, 400 for several messages at once
 */
export async function answerBy(request: Request, url: URL, makeServer: () => Promise<McpServer>): Promise<Response> {
  refuseOtherSites(request.headers.get('origin'), url);
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  if (Array.isArray(body)) throw new RequestProblem(400, 'Un seul message par demande : les lots ne sont pas lus.');
  return createMcpHandler(makeServer, { maxSubscriptions: 0 }).fetch(request);
}

/** A page of another site, or a name that was made to lead here, reads nothing (DNS rebinding). */
function refuseOtherSites(origin: string | null, { host, hostname }: URL): void {
  if (origin === null) return;
  const from = URL.canParse(origin) ? new URL(origin) : null;
  if (from?.host === host || (from !== null && LOOPBACK.test(from.hostname) && LOOPBACK.test(hostname))) return;
  throw new RequestProblem(403, 'Cette adresse ne se lit pas depuis la page d’un autre site.');
}

function serverOf(around: Around, { demo, id }: SnapshotSummary): McpServer {
  const server = new McpServer(
    { name: 'maille', title: 'Maille', version: id },
    {
      instructions: demo ? `${SYNTHETIC} ${INSTRUCTIONS}` : INSTRUCTIONS,
      capabilities: { tools: { listChanged: false }, resources: { listChanged: false } }
    }
  );
  const said = (made: object) => ({ ...(demo ? { avertissement: SYNTHETIC } : {}), instantane: id, ...made });
  /** As text, and as the structure that a program reads. */
  const answered = (made: object) => {
    const structuredContent = said(made);
    return { content: [{ type: 'text' as const, text: JSON.stringify(structuredContent) }], structuredContent };
  };
  for (const { name, description, input, run } of TOOLS)
    server.registerTool(
      name,
      { description, inputSchema: input, annotations: { readOnlyHint: true, openWorldHint: false } },
      async (given) => {
        try {
          refuseUnknown(input, given);
          return answered(await run(around, given));
        } catch (raised) {
          const error = raised instanceof Refused ? raised : around.refusalOf(raised);
          const refusal = { refus: error.message, ...(error.better === null ? {} : { essayez: error.better }) };
          return { isError: true, ...answered(refusal) };
        }
      }
    );
  for (const { uri, name, description, read } of RESOURCES)
    server.registerResource(name, uri, { description, mimeType: 'application/json' }, async () => ({
      contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(said(await read(around.ask))) }]
    }));
  return server;
}
