import { parseHTML } from 'linkedom';
import { expect, vi } from 'vitest';
import type { Tree } from '../../src/lib/text/markup.ts';
import { again } from '../support/depth.ts';

/* The document given to Plot is ours and small: what the gallery draws in it, it draws in a whole one. The kept pictures, first made in such a one, prove it in each run. */

const drawn = vi.hoisted(() => ({ pairs: [] as [unknown, unknown][], document: undefined as unknown }));

vi.mock('@observablehq/plot', async (original) => {
  const plot = await original<typeof import('@observablehq/plot')>();
  return {
    ...plot,
    plot: (options: import('@observablehq/plot').PlotOptions) => {
      const own = plot.plot(options);
      drawn.pairs.push([flat(own), flat(plot.plot({ ...options, document: drawn.document as Document }))]);
      return own;
    }
  };
});

/** Elements, attributes and texts, in the order of the document; a clip bears the next number of the process. */
function flat(tree: unknown): unknown {
  const { nodeName, nodeType, textContent, attributes, childNodes } = tree as Tree;
  if (nodeType !== 1) return textContent;
  const said = Array.from(
    attributes ?? [],
    ({ name, value }) => `${name}=${value.replace(/plot-clip-\d+/, 'plot-clip')}`
  );
  return [nodeName.toLowerCase(), said, Array.from(childNodes, flat)];
}

again('every drawing of the gallery is the same in a whole document', async () => {
  drawn.document = parseHTML('<!doctype html><html><body></body></html>').document;
  const [{ DRAWINGS }, { figureOf }] = await Promise.all([import('./examples.ts'), import('./example.ts')]);
  for (const shown of DRAWINGS) await figureOf(shown);
  expect(drawn.pairs.length).toBeGreaterThan(DRAWINGS.length);
  for (const [own, other] of drawn.pairs) expect(own).toEqual(other);
});
