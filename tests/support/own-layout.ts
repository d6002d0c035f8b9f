type Layout = typeof import('../../warehouse/build/layout.ts');

let own: string | null = null;

/** Builds of a test file that mocks layout.ts by `ownLayout` read this folder from now on; null is the product's own. */
export function useWarehouse(folder: string | null): void {
  own = folder;
}

/** Some work on the product's own warehouse, whole: where a test says what is nowhere in the served file. */
export async function inWholeWarehouse<T>(work: () => Promise<T>): Promise<T> {
  const before = own;
  own = null;
  try {
    return await work();
  } finally {
    own = before;
  }
}

/** The layout of a test's own warehouse. Used as `vi.mock(import('…/layout.ts'), async (real) => (await import('…/own-layout.ts')).ownLayout(await real()))`. */
export function ownLayout(real: Layout): Layout {
  const part = (name: string, otherwise: string): string => (own === null ? otherwise : `${own}/${name}`);
  return {
    ...real,
    get WAREHOUSE_FOLDER() {
      return own ?? real.WAREHOUSE_FOLDER;
    },
    get SOURCES_FOLDER() {
      return part('sources', real.SOURCES_FOLDER);
    },
    get CHECKS_FOLDER() {
      return part('checks', real.CHECKS_FOLDER);
    },
    get TABLE_MACROS_FOLDER() {
      return part('macros/tables', real.TABLE_MACROS_FOLDER);
    }
  };
}
