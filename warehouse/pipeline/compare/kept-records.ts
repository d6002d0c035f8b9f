import { sourcesNamed } from '../../../src/lib/catalogue/header/check-rests-on.ts';
import type { RequestDefinition } from '../../../src/lib/catalogue/request/request.ts';
import { moduleHash } from '../module-hash.ts';
import type { SnapshotContent } from '../publish/snapshot.ts';
import { hashOf, recordStep, type Steps } from '../steps.ts';
import type { Answering } from './answering.ts';

type Reference = Answering['reference'];

/** What a request reads, the same as long as its text and macros are. */
export interface Reads {
  readonly tables: readonly string[];
  readonly domains: readonly string[];
  /** Sources that its header names, beside those behind its tables. */
  readonly sources: readonly string[];
}

export function readsOf({ cubes, parametres, repose_sur: rests }: RequestDefinition): Reads {
  return {
    tables: cubes,
    domains: [...new Set(parametres.map(({ domaine }) => domaine))],
    sources: [...sourcesNamed(rests)]
  };
}

/** What a snapshot holds, by hashes and as the site opens it. */
export type Held = Pick<SnapshotContent, 'tables' | 'macros'> & { readonly reference: Reference };

/**
 * Hash of all that the rows of a request, its state and its reasons are made of: its text, macros, the tables that it
 * reads; of what the site knows, the territories, the members of its domains, the sources behind it. Null when a table
 * has no hash. Sentences of an answer on what its files leave out are kept by no record: they are not in it.
 */
export function restsOn(text: string, { tables, domains, sources }: Reads, held: Held): string | null {
  const contents = tables.map((table) => held.tables[table] ?? '');
  if (held.macros === '' || contents.includes('')) return null;
  const { lineage, sources: records, domains: known } = held.reference;
  const behind = [...tables, ...domains].map((name) => lineage.get(name) ?? []);
  const named = new Set([...sources, ...behind.flat()]);
  return hashOf(
    text,
    held.macros,
    ...contents,
    everywhere(held.reference),
    JSON.stringify([
      behind,
      records.filter(({ source }) => named.has(source)),
      domains.map((name) => (name === 'territoires' ? [] : [...(known.members(name)?.values() ?? [])])),
      domains.map((name) => known.latest(name) ?? null)
    ])
  );
}

/** By snapshot: thousands of territories are hashed once. */
const ofEveryRequest = new WeakMap<Reference, string>();

function everywhere(reference: Reference): string {
  const { territories, summary, hexagons, domains } = reference;
  const { profil, region, region_nom: name, demo } = summary;
  const known =
    ofEveryRequest.get(reference) ??
    hashOf(JSON.stringify([territories, profil, region, name, demo, [...hexagons], domains.finestZone]));
  ofEveryRequest.set(reference, known);
  return known;
}

/** Asks of a finished snapshot what changed since it was last asked; the rest is as the base of the build kept it. */
export class KeptRecords {
  readonly #rests = new Map<string, string | null>();

  constructor(
    private readonly steps: Steps,
    private readonly held: Held
  ) {}

  /** The trial of a request. */
  async trial<T>(id: string, text: string, ask: () => Promise<readonly [RequestDefinition, T]>): Promise<T> {
    const name = recordStep('essais', id);
    const kept = this.steps.contentOf(name);
    if (kept !== '') {
      const { lit, fait } = JSON.parse(kept) as { readonly lit: Reads; readonly fait: T };
      if (this.steps.current(name, this.#fingerprint(text, [this.#learn(id, text, lit)])) !== null) return fait;
    }
    const [definition, fait] = await ask();
    const lit = readsOf(definition);
    await this.#note(name, this.#fingerprint(text, [this.#learn(id, text, lit)]), { lit, fait });
    return fait;
  }

  /** What was made of the answers of some requests, all tried before. @param said what else it is made of */
  async made<T>(
    kind: 'constats' | 'concordance',
    id: string,
    said: object,
    requests: readonly string[],
    make: () => Promise<T>
  ): Promise<T> {
    const name = recordStep(kind, id);
    const fingerprint = this.#fingerprint(
      JSON.stringify(said),
      requests.map((request) => this.#rests.get(request) ?? null)
    );
    if (this.steps.current(name, fingerprint) !== null) return JSON.parse(this.steps.contentOf(name)) as T;
    const made = await make();
    await this.#note(name, fingerprint, made);
    return made;
  }

  #learn(id: string, text: string, reads: Reads): string | null {
    const rests = this.steps.fresh ? null : restsOn(text, reads, this.held);
    this.#rests.set(id, rests);
    return rests;
  }

  /** Empty when it is not known whether something changed. */
  #fingerprint(said: string, rests: readonly (string | null)[]): string {
    return this.steps.fresh || rests.includes(null) ? '' : hashOf(moduleHash(ASKING), said, ...rests);
  }

  async #note(name: string, fingerprint: string, made: unknown): Promise<void> {
    if (fingerprint === '') await this.steps.forget(name);
    else await this.steps.note(name, { fingerprint, content: JSON.stringify(made), rows: 0, seconds: 0 });
  }
}

/** What asks, judges and answers, the site's engine included. */
const ASKING = ['warehouse/pipeline/compare/ask-built.ts'];
