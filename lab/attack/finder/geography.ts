import type { Read } from './published.ts';

/** What territories were made of when one snapshot was published. */
export interface Edition {
  readonly communesOf: ReadonlyMap<string, readonly string[]>;
  readonly levelOf: ReadonlyMap<string, string>;
}

/** Memberships of one file: territories by code, with their communes, communes included. */
export async function readEdition(read: Read): Promise<Edition> {
  const rows = await read('select commune, territoire, maille from reference.appartenances');
  const communesOf = new Map<string, string[]>();
  const levelOf = new Map<string, string>();
  const add = (code: string, level: string, commune: string): void => {
    const list = communesOf.get(code) ?? [];
    if (!list.includes(commune)) list.push(commune);
    communesOf.set(code, list);
    levelOf.set(code, level);
  };
  for (const { commune, territoire, maille } of rows) {
    add(String(commune), 'commune', String(commune));
    // A region's communes lie in a country, and do not make it.
    if (maille !== 'pays') add(String(territoire), String(maille), String(commune));
  }
  return { communesOf, levelOf };
}

/**
 * Territories of all editions as sets of the finest communes ever published: two codes that hold the same ones are one
 * place, and a code that changed holds two.
 */
export class Geography {
  private readonly ids = new Map<string, number>();
  private readonly sets: (readonly string[])[] = [];
  private readonly byCode: ReadonlyMap<string, number>[];
  private readonly levels: Set<string>[] = [];

  /** @param heirs for each edition but the first, the code that took over each one gone since the edition before */
  constructor(
    readonly editions: readonly Edition[],
    heirs: readonly ReadonlyMap<string, string>[]
  ) {
    let finest = new Map<string, readonly string[]>();
    this.byCode = editions.map((edition, index) => {
      const before = finest;
      const own = [...edition.communesOf.keys()].filter((code) => edition.levelOf.get(code) === 'commune');
      const taken = heirs[index] ?? new Map<string, string>();
      finest = new Map(
        own.map((code) => [
          code,
          [
            ...(before.get(code) ?? [code]),
            ...[...taken].flatMap(([gone, heir]) => (heir === code ? (before.get(gone) ?? [gone]) : []))
          ]
        ])
      );
      return new Map(
        [...edition.communesOf].map(([code, communes]) => [
          code,
          this.intern(
            communes.flatMap((commune) => finest.get(commune) ?? [commune]),
            edition.levelOf.get(code) ?? ''
          )
        ])
      );
    });
  }

  /** The place that a code names in an edition; undefined for one that no commune of the region makes. */
  placeOf(edition: number, code: string): number | undefined {
    return this.byCode[edition]?.get(code);
  }

  communesOf(place: number): readonly string[] {
    return this.sets[place] ?? [];
  }

  hasLevel(place: number, level: string): boolean {
    return this.levels[place]?.has(level) ?? false;
  }

  /** Places of an edition, by code. */
  placesOf(edition: number): ReadonlyMap<string, number> {
    return this.byCode[edition] ?? new Map<string, number>();
  }

  /** Whether an edition has this place under any code. */
  inEdition(edition: number, place: number): boolean {
    return this.members[edition]?.has(place) ?? false;
  }

  private get members(): readonly Set<number>[] {
    this.memberCache ??= this.byCode.map((codes) => new Set(codes.values()));
    return this.memberCache;
  }
  private memberCache: readonly Set<number>[] | null = null;

  private intern(communes: readonly string[], level: string): number {
    const set = [...new Set(communes)].sort();
    const key = set.join();
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.sets.length;
      this.ids.set(key, id);
      this.sets.push(set);
      this.levels.push(new Set());
    }
    this.levels[id]?.add(level);
    return id;
  }
}
