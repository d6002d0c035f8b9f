import { z } from 'zod';
import { EXIT, failure, type Failure } from '../failure.ts';
import { follow, type Asking } from './ask.ts';
import { refused } from './refusals.ts';
import { patiently } from './retry.ts';
import { readBody, shaped } from './web.ts';

const ID = 'MAILLE_FRANCE_TRAVAIL_ID';
const SECRET = 'MAILLE_FRANCE_TRAVAIL_SECRET';
/** Both are asked for: with the first alone a token is given, and every question refused. */
const SCOPE = 'api_stats-offres-demandes-emploiv1 offresetdemandesemploi';
/** Before a token ends, so that a question under way is answered. */
const MARGIN_MS = 60_000;

const TOKEN = z.object({ access_token: z.string().regex(/^[\w.~+/=-]+$/), expires_in: z.coerce.number() });

/** What an application of francetravail.io is known by. It lives in the environment, and in questions to that host. */
export interface Key {
  id: string;
  secret: string;
}

/** @returns null when one of its two variables is missing or empty */
export function readKey(): Key | null {
  const id = process.env[ID]?.trim() ?? '';
  const secret = process.env[SECRET]?.trim() ?? '';
  return id === '' || secret === '' ? null : { id, secret };
}

/** What to give, and who gives it. */
export function keyMissing(): Failure {
  return failure(
    EXIT.input,
    `non demandé, faute de clé : donnez ${ID} et ${SECRET}.`,
    'Ce sont l’identifiant et la clé d’une application de francetravail.io (compte gratuit) qui a l’API « Marché du travail ».'
  );
}

/** Gives the token to send with a question; asks for another when it is about to end. @throws Failure (exit 2) */
export function tokensOf(address: string, key: Key, asking: Asking): () => Promise<string> {
  let token: Promise<string> | null = null;
  let until = 0;
  return () => {
    if (token === null || Date.now() > until) {
      // Questions asked meanwhile wait for this one.
      until = Infinity;
      token = askToken(address, key, asking).then(({ access_token: given, expires_in: seconds }) => {
        until = Date.now() + 1000 * seconds - MARGIN_MS;
        return given;
      });
    }
    return token;
  };
}

async function askToken(address: string, { id, secret }: Key, asking: Asking): Promise<z.output<typeof TOKEN>> {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret, scope: SCOPE };
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
  const own = { headers, body: new URLSearchParams(form).toString() };
  return patiently(address, asking.idleMs, async (idle) => {
    const response = await follow({ address, own }, asking, {}, idle);
    if ([400, 401, 403].includes(response.status))
      throw failure(
        EXIT.input,
        `${address} : la clé est refusée (${response.status}).`,
        `Vérifiez ${ID} et ${SECRET} sur francetravail.io, et que l’application a l’API « Marché du travail ».`
      );
    if (response.status >= 500) throw new Error(`le serveur répond ${response.status}`);
    if (!response.ok) throw refused(address, response.status, asking.page);
    return shaped(await readBody(response, address, asking.page, idle), TOKEN, address, asking.page);
  });
}
