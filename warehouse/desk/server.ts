import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { EXIT, failure, isFailure, messageOf } from '../pipeline/failure.ts';
import type { Desk } from './desk.ts';
import type { Reply } from './reply.ts';

const MOST_FORM = 20_000;
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const TOKENS = new URL('../../src/lib/components/style/tokens.css', import.meta.url).pathname;
const STATIC: Readonly<Record<string, readonly [file: string, type: string]>> = {
  'tokens.css': [TOKENS, 'text/css'],
  'desk.css': [new URL('desk.css', import.meta.url).pathname, 'text/css'],
  'desk.js': [new URL('desk.js', import.meta.url).pathname, 'text/javascript']
};

/** Opens the desk on this machine alone; its address holds what lets one in. Owns the server. */
export async function openDesk(desk: Desk, port: number): Promise<{ address: string; server: Server }> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    answer(desk, token, request).then(
      (reply) => send(response, token, reply),
      (error: unknown) => send(response, token, told(error))
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const own = typeof bound === 'object' && bound !== null ? bound.port : port;
  return { address: `http://127.0.0.1:${own}/${token}/fichiers`, server };
}

async function answer(desk: Desk, token: string, request: IncomingMessage): Promise<Reply> {
  const host = request.headers.host ?? '';
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, given = '', ...path] = url.pathname.split('/');
  // Another name for this machine, or another site of the same browser, is no door.
  const { origin } = request.headers;
  if (
    !/^(127\.0\.0\.1|localhost):\d+$/.test(host) ||
    (origin !== undefined && origin !== `http://${host}`) ||
    !same(given, token)
  )
    return { status: 404, type: 'text/plain', body: 'Rien ici.' };
  const name = path.join('/');
  const root = `/${token}`;
  if (request.method === 'GET') {
    const fixed = STATIC[name];
    if (fixed !== undefined) return { type: fixed[1], body: readFileSync(fixed[0]) };
    return desk.show(root, name, url.searchParams);
  }
  if (request.method === 'PUT' && name === 'depot') return desk.receive(url.searchParams.get('nom') ?? '', request);
  if (request.method === 'POST') {
    const form = new URLSearchParams(await formOf(request));
    const done = name === 'confirmer' ? await desk.confirm(form) : act(desk, name, form);
    const { status = 200 } = done;
    if (status < 400) return done;
    // Why is said on the page where the gesture was made.
    const page = name === 'droits' || name === 'confirmer' ? 'fichiers' : 'essai';
    return { ...(await desk.show(root, page, new URLSearchParams(), String(done.body))), status };
  }
  return { status: 405, type: 'text/plain', body: 'Ce geste n’existe pas.' };
}

function act(desk: Desk, name: string, form: URLSearchParams): Reply {
  try {
    return desk.act(name, form);
  } catch (error) {
    return told(error);
  }
}

function same(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.byteLength === other.byteLength && timingSafeEqual(one, other);
}

async function formOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const bytes of request) {
    text += String(bytes);
    if (text.length > MOST_FORM) throw new Error('formulaire trop long');
  }
  return text;
}

function told(error: unknown): Reply {
  const [message, todo] = isFailure(error) ? [error.message, error.todo] : [messageOf(error), ''];
  return { status: 422, type: 'text/plain', body: `${message} ${todo}`.trim() };
}

function send(
  response: ServerResponse,
  token: string,
  { status = 200, type = 'text/html', body = '', see, headers = {}, file }: Reply
): void {
  const common = {
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...headers
  };
  if (see !== undefined) return void response.writeHead(303, { ...common, location: `/${token}/${see}` }).end();
  if (file !== undefined) {
    response.writeHead(200, {
      ...common,
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${basename(file)}"`
    });
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
    return;
  }
  const charset = type.startsWith('text/') ? '; charset=utf-8' : '';
  response.writeHead(status, { ...common, 'content-type': `${type}${charset}` }).end(body);
}

/** The folder of a region's shelf, made when there is none. @throws Failure (exit 1) when its name is empty */
export function shelfOf(out: string): string {
  if (process.env.MAILLE_REGION === '')
    throw failure(
      EXIT.usage,
      'MAILLE_REGION est vide : elle nomme le dossier de ce que la région ajoute.',
      'Donnez-lui ce dossier, ou ôtez-la de l’environnement (unset MAILLE_REGION).'
    );
  const folder = process.env.MAILLE_REGION ?? join(out, 'region');
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  return folder;
}
