type Layout = typeof import('../../warehouse/pipeline/layout.ts');

let own: string | null = null;

/** Builds of this test file read this folder from now on; null is the product's own, as each file finds it. */
export function useWarehouse(folder: string | null): void {
  own = folder;
}

/** Some work on this warehouse; null is the product's own, whole. */
export async function inWarehouse<T>(folder: string | null, work: () => Promise<T>): Promise<T> {
  const before = own;
  own = folder;
  try {
    return await work();
  } finally {
    own = before;
  }
}

/**
 * The layout that builds read in tests: `own-layout.setup.ts` puts it in place of the product's before each test file.
 */
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
    get MACROS_FOLDER() {
      return part('macros', real.MACROS_FOLDER);
    },
    get TABLE_MACROS_FOLDER() {
      return part('macros/tables', real.TABLE_MACROS_FOLDER);
    }
  };
}
