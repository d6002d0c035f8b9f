import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import { columnOf, readFigure } from '../../src/lib/words/figure.ts';
import { figureIn, toolSays, type Post } from '../../tests/support/assistant.ts';
import { CLAIMS } from './assistants/claims.ts';
import { claimThroughEvery } from './assistants/every-request.ts';
import { frames, send } from './assistants/frames.ts';
import { publishedFigures, written, type Published } from './assistants/published.ts';
import { withSite } from './with-site.ts';

const FRAMES = 500;
const LEAST_RIGHT = 0.95;
const LONGEST = 4096;

/**
 * The door of assistants, without a model, on the snapshots of `MAILLE_OUT` or of the tests: published
 * figures asked and judged, false and unanswerable claims, malformed messages.
 * @throws Error with what differs
 */
export async function assistants(): Promise<void> {
  await withSite(async (origin) => {
    const post: Post = (body, headers) => fetch(`${origin}/mcp`, { method: 'POST', body, headers });
    const faults: string[] = [];
    const published = (await publishedFigures(origin)).filter(({ figure }) => figure.valeur !== undefined);
    faults.push(...(await askAll(origin, post, published)), ...(await judgeAll(post, published)));
    faults.push(...(await claimThroughEvery(origin, post)), ...(await sendAll(origin, post)));
    if (faults.length > 0) throw new Error(`Assistants :\n${faults.slice(0, 40).join('\n')}`);
  });
}

/** Each published figure asked of the tool and of the API: the same, bounds and status too, in few bytes, with its citation. */
async function askAll(origin: string, post: Post, published: readonly Published[]): Promise<string[]> {
  const faults: string[] = [];
  let [figures, longest] = [0, 0];
  for (const { libelle, figure } of published) {
    const filter = Object.entries(figure.ou).map(([name, value]) => `${name}=${String(value)}`);
    const given = {
      ...Object.fromEntries(Object.entries(figure.parametres).map(([name, value]) => [name, String(value)])),
      ...(filter.length > 0 ? { filtre: filter.join(';') } : {})
    };
    const said = await toolSays(post, 'demander', { requete: figure.requete, parametres: given });
    const answer = (await (
      await fetch(`${origin}/api/v1/requests/${figure.requete}?${new URLSearchParams(given).toString()}`)
    ).json()) as Answer;
    longest = Math.max(longest, Buffer.byteLength(JSON.stringify(said)));
    if (said['refus'] !== undefined || answer.lignes === undefined) {
      if (said['refus'] === undefined || answer.lignes !== undefined)
        faults.push(`${libelle} : ${JSON.stringify(said).slice(0, 200)}`);
      continue;
    }
    if (!String(said['citation']).includes(`instantane=${answer.instantane.id}`))
      faults.push(`${libelle} : sans citation tenue`);
    if (answer.instantane.demo !== (said['avertissement'] !== undefined)) faults.push(`${libelle} : avertissement`);
    const columns = (said['colonnes'] as readonly (readonly string[])[]).map(([name = '']) => columnOf(answer, name));
    for (const [at, cells] of (said['lignes'] as readonly (readonly unknown[])[]).entries())
      for (const [index, column] of columns.entries()) {
        const row = answer.lignes[at] ?? {};
        if (column.type === 'texte') continue;
        figures++;
        if (JSON.stringify(figureIn(cells[index])) !== JSON.stringify(expectedOf(row, column)))
          faults.push(
            `${libelle}, ${column.nom} : ${JSON.stringify(cells[index])} pour ${JSON.stringify(expectedOf(row, column))}`
          );
      }
  }
  if (longest > LONGEST) faults.push(`une réponse a ${longest} octets`);
  if (figures === 0) faults.push('aucun chiffre demandé');
  console.log(`${published.length} questions, ${figures} chiffres comparés à l’API, ${longest} octets au plus`);
  return faults;
}

function expectedOf(row: Answer['lignes'][number], column: Answer['colonnes'][number]): unknown[] {
  if (!column.protege && typeof row[column.nom] === 'boolean') return [row[column.nom]];
  const { value, min, max, status } = readFigure(row, column);
  return value === null ? [status.code, min, max] : [status.code, value, value];
}

interface Case {
  readonly said: string;
  readonly given: object;
  readonly verdict: string;
  readonly holds?: object;
}

/** What publications say, then what they belie and what nobody can judge. */
async function judgeAll(post: Post, published: readonly Published[]): Promise<string[]> {
  const real = published.some(({ etat }) => etat !== null);
  const verdicts: Readonly<Record<string, string>> = {
    egal: 'compatible',
    encadre: 'compatible',
    ecart: 'contredit',
    non_calcule: 'ne_peut_etre_su'
  };
  const sets: Readonly<Record<string, readonly Case[]>> = {
    'publiées ': published.flatMap((one): Case[] => {
      const { requete, parametres, ou, valeur: mesure } = one.figure;
      const given = { requete, parametres: texts(parametres), ligne: texts(ou), mesure, valeur: written(one) };
      const { territoire = 'region:53' } = given.parametres;
      return one.etat === null
        ? []
        : [{ said: one.libelle, given: { ...given, territoire }, verdict: verdicts[one.etat] ?? '' }];
    }),
    'fausses ou sans réponse': CLAIMS.filter(({ everywhere }) => real || everywhere === true),
    ...(real ? {} : { 'démenties par la démonstration': await beliedByDemo(post, published) })
  };
  const faults: string[] = [];
  for (const [name, cases] of Object.entries(sets)) {
    const missed: string[] = [];
    const counts = new Map<string, number>();
    for (const { said, given, verdict, holds } of cases) {
      const judged = await toolSays(post, 'verifier', given);
      const found = String(judged['verdict'] ?? judged['refus']);
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      if (found !== verdict)
        missed.push(`  ${said} : ${found} au lieu de ${verdict}. ${String(judged['pourquoi'] ?? '')}`);
      const elsewhere = JSON.stringify(judged['serait_compatible'] ?? []);
      if (holds && !Object.values(holds).every((one) => elsewhere.includes(`"${String(one)}"`)))
        missed.push(`  ${said} : n’est pas dit compatible à ${JSON.stringify(holds)} : ${elsewhere.slice(0, 200)}`);
    }
    const right = cases.length - missed.length;
    console.log(
      `affirmations ${name} : ${right} sur ${cases.length} bien jugées (${[...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ')})`
    );
    if (missed.length > 0) console.log(missed.join('\n'));
    if (right < LEAST_RIGHT * cases.length) faults.push(`affirmations ${name} : ${right} sur ${cases.length}`);
  }
  return faults;
}

/** Thrice what a demonstration says, and a thousand: false whatever its seed. */
async function beliedByDemo(post: Post, published: readonly Published[]): Promise<Case[]> {
  const cases: Case[] = [];
  for (const { libelle, figure } of published) {
    const { requete, parametres, ou, valeur: mesure } = figure;
    const asked = { requete, parametres: texts(parametres), ligne: texts(ou), mesure };
    const given = { ...asked, territoire: asked.parametres['territoire'] ?? 'region:53' };
    const { chiffre } = (await toolSays(post, 'verifier', { ...given, valeur: -1 })) as {
      chiffre?: { valeur?: number; max?: number };
    };
    const most = chiffre?.valeur ?? chiffre?.max;
    if (most !== undefined)
      cases.push({
        said: libelle,
        given: { ...given, valeur: String(Math.round(3 * most + 1000)) + (Math.abs(most) < 2 ? ' %' : '') },
        verdict: 'contredit'
      });
  }
  return cases;
}

function texts(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** Each is refused or answered in a few words, none as a failure; nothing is kept, and the door still answers. */
async function sendAll(origin: string, post: Post): Promise<string[]> {
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  for (const frame of frames(FRAMES, 141)) {
    const { status, headers, text } = await send(origin, frame);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const told = `${frame.method} ${frame.body.slice(0, 120)} : ${status} ${text.slice(0, 200)}`;
    if (status >= 500 || status === 0) faults.push(told);
    if (/node_modules|\.ts:\d|\bat \w+ \(/.test(text)) faults.push(`une trace : ${told}`);
    if ('set-cookie' in headers || 'mcp-session-id' in headers) faults.push(`une session : ${told}`);
  }
  const { reponses } = await toolSays(post, 'chercher', { mots: 'chômage' });
  if (!Array.isArray(reponses) || reponses.length === 0) faults.push('la porte ne répond plus');
  const counted = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status} : ${count}`);
  console.log(`${FRAMES} messages malformés ou hostiles : ${counted.join(', ')}`);
  return faults;
}
