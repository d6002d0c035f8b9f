import type { FindingRule } from '../../catalogue/findings/rule.ts';
import type { GlossaryEntry } from '../../catalogue/glossary/entry.ts';
import type { RequestText } from '../../catalogue/header/parse-header.ts';
import { unlock, type LockedRequest } from '../../catalogue/request/lock.ts';
import { numbered } from '../../text/grammar.ts';
import type { CataloguedRequest } from '../answer/catalogued-request.ts';
import { text, type TableRows } from './table-rows.ts';

/** How a region presents its site. */
export interface SiteSettings {
  readonly accueil: string;
  readonly couleur: { readonly claire: string; readonly sombre: string } | null;
  /** Its image as a data address. */
  readonly logo: { readonly image: string; readonly texte: string } | null;
}

/** What a region added to the product, as the build of a snapshot read it and checked it. */
export interface Shelf {
  readonly requests: ReadonlyMap<string, CataloguedRequest>;
  readonly rules: readonly FindingRule[];
  readonly terms: readonly (GlossaryEntry & { readonly terme: string })[];
  readonly site: SiteSettings | null;
}

interface ShelvedRequest {
  readonly file: RequestText;
  readonly lock: LockedRequest;
  /** Published figures that each build finds again in its answers; null for a request that the build wrote itself. */
  readonly cases: number | null;
}

/** Empty in a snapshot that was made without a shelf. */
export async function readShelf({ readIfPresent }: TableRows): Promise<Shelf> {
  const rows = await readIfPresent(
    'reference.etagere',
    'select genre, nom, contenu from reference.etagere order by genre, nom'
  );
  const of = <T>(wanted: string): [name: string, said: T][] =>
    rows.flatMap(({ genre, nom, contenu }): [string, T][] =>
      genre === wanted ? [[text(nom), JSON.parse(text(contenu)) as T]] : []
    );
  return {
    requests: new Map(
      of<ShelvedRequest>('requete').flatMap(([id, { file, lock, cases }]): [string, CataloguedRequest][] => {
        if (file.header === null) return [];
        const definition = unlock(id, file.header, lock);
        const notes = [...(cases === null ? [] : [sayOrigin(cases)]), ...definition.notes];
        return [[id, { definition: { ...definition, notes }, source: file.source, sql: file.sql }]];
      })
    ),
    rules: of<FindingRule>('constat').map(([, rule]) => rule),
    terms: of<GlossaryEntry>('terme').map(([terme, entry]) => ({ terme, ...entry })),
    site: of<SiteSettings>('site')[0]?.[1] ?? null
  };
}

function sayOrigin(cases: number): string {
  return cases === 0
    ? 'Requête de la région, sans cas d’essai.'
    : `Requête de la région ; chaque construction y retrouve ${numbered(cases, 'chiffre publié', 'chiffres publiés')}.`;
}
