/** Modules of routes by the path of their file, as `import.meta.glob` gives them. */
export type RouteModules = Readonly<Record<string, () => Promise<unknown>>>;

/** A route: its name as SvelteKit has it, and the module that answers. */
export interface FoundRoute {
  readonly id: string;
  readonly params: Record<string, string>;
  readonly load: () => Promise<unknown>;
}

/** Finds the route of a path as SvelteKit does: an address written whole goes before one that takes the rest, and a longer one before a shorter. */
export function routeTable(modules: RouteModules): (path: string) => FoundRoute | null {
  const routes = Object.entries(modules)
    .map(([file, load]) => {
      const id = file.replace(/^.*\/routes/, '').replace(/\/\+server\.ts$/, '');
      const pattern = id
        .replaceAll('.', '\\.')
        .replace('[\\.\\.\\.id]', '(?<id>.+)')
        .replace(/\[(\w+)\]/g, '(?<$1>[^/]+)');
      return { id, load, pattern: new RegExp(`^${pattern}$`) };
    })
    .sort((a, b) => Number(a.id.includes('[...')) - Number(b.id.includes('[...')) || b.id.length - a.id.length);
  return (path) => {
    for (const { id, load, pattern } of routes) {
      const match = pattern.exec(path);
      if (match) return { id, load, params: { ...match.groups } };
    }
    return null;
  };
}
