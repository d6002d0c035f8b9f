import type { Entity } from './declared/source.ts';

export function rawTable(entity: Pick<Entity, 'source' | 'name'>): string {
  return `${entity.source}__${entity.name}`;
}

/** The source of a raw table (`raw.<source>__<entity>`), or null for any other table. */
export function sourceOfTable(table: string): string | null {
  return /^raw\.(.+?)__/.exec(table)?.[1] ?? null;
}
