import type { RequestEvent } from '@sveltejs/kit';
import type { RequestDefinition } from '../catalogue/request/request.ts';
import type { ExportFormat } from '../export/format.ts';
import type { CataloguedRequest } from '../server/answer/catalogued-request.ts';

/** What a handler may know of the other standards. */
export interface Doors {
  readonly doors: readonly Door[];
  /** Every format of an answer, in the order they are offered. */
  readonly formats: readonly ExportFormat[];
}

export type Handler = (event: RequestEvent, all: Doors) => Promise<Response>;

/** A standard of the service. To take one out: its folder, its line in `doors.ts`, its formats in `export/names.ts`. */
export interface Door {
  /** Formats that it gives to answers. */
  readonly formats?: readonly ExportFormat[];
  /** Handlers by what follows `/api/`: `[name]` is one segment, `[...name]` all that are left. */
  readonly routes?: Readonly<Record<string, Handler>>;
  /** What describes an answer, for its `Link` header. @param held the snapshot that its address names */
  readonly describedBy?: (
    definition: RequestDefinition,
    address: string,
    held: string | null
  ) => { readonly href: string; readonly type: string };
  /** Its addresses in the OpenAPI document. */
  readonly paths?: (entries: readonly CataloguedRequest[], region: string) => Readonly<Record<string, object>>;
}

/** The handler of a path under `/api/`, and what its pattern names; null when no standard has it. */
export function handlerOf(
  doors: readonly Door[],
  path: string
): { handler: Handler; params: Record<string, string> } | null {
  for (const { routes = {} } of doors)
    for (const [pattern, handler] of Object.entries(routes)) {
      const params = matched(pattern.split('/'), path.split('/'));
      if (params !== null) return { handler, params };
    }
  return null;
}

/** What a pattern names in a path; empty when it names no such thing. */
export function segment(params: RequestEvent['params'], name: string): string {
  return new Map(Object.entries(params)).get(name) ?? '';
}

function matched(pattern: readonly string[], path: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const rest = /^\[\.\.\.(\w+)\]$/.exec(part)?.[1];
    if (rest !== undefined) return at < path.length ? { ...params, [rest]: path.slice(at).join('/') } : null;
    const segment = path[at];
    const name = /^\[(\w+)\]$/.exec(part)?.[1];
    if (segment === undefined || segment === '' || (name === undefined && segment !== part)) return null;
    if (name !== undefined) params[name] = segment;
  }
  return pattern.length === path.length ? params : null;
}
