/** Headers of a client of the Model Context Protocol over HTTP. */
export const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

/** What a door answers of a body. */
export type Post = (body: string, headers: Readonly<Record<string, string>>) => Promise<Response>;

export interface Said {
  readonly status: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The call of a tool, as a body. */
export function toolCall(name: string, given: object): string {
  return JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } });
}

/** One message, as the revision of 2025 writes it, and what came back. */
export async function message(post: Post, method: string, params: object = {}): Promise<Said> {
  const response = await post(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }), HEADERS);
  return { status: response.status, ...readBody(await response.text()) };
}

/** What a tool says: one JSON text. */
export async function toolSays(post: Post, name: string, given: object): Promise<Record<string, unknown>> {
  const { result, error } = await message(post, 'tools/call', { name, arguments: given });
  const [first] = (result?.['content'] ?? []) as readonly { readonly text: string }[];
  if (first === undefined) throw new Error(`${name} : ${JSON.stringify(error)}`);
  return JSON.parse(first.text) as Record<string, unknown>;
}

/** A cell as the tools write it, in one shape: status, bounds. */
export function figureIn(cell: unknown): unknown[] {
  if (typeof cell === 'number') return ['diffuse', cell, cell];
  if (typeof cell === 'string') return [cell, null, null];
  if (Array.isArray(cell)) return cell as unknown[];
  if (typeof cell !== 'object' || cell === null) return [cell];
  const { valeur, statut = 'diffuse', min = null, max = null } = cell as Readonly<Record<string, unknown>>;
  return valeur === undefined ? [statut, min, max] : [statut, valeur, valeur];
}

/** JSON, alone or as one event of a stream. */
function readBody(text: string): Omit<Said, 'status'> {
  const event = text.split('\n').find((line) => line.startsWith('data: '));
  return JSON.parse(event === undefined ? text : event.slice('data: '.length)) as Omit<Said, 'status'>;
}

/** What the page of a request would take of its subject: a caller says it. */
export function usualSubject(
  parameters: readonly { readonly nom: string; readonly sujet?: boolean; readonly defaut?: string | null }[]
): Record<string, string> {
  return Object.fromEntries(
    parameters.flatMap(({ nom, sujet, defaut }) =>
      sujet === true && defaut !== null && defaut !== undefined ? [[nom, defaut]] : []
    )
  );
}
