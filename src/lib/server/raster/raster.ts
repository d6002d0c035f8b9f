import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import interBold from '@fontsource/inter/files/inter-latin-600-normal.woff?inline';
import interBoldMore from '@fontsource/inter/files/inter-latin-ext-600-normal.woff?inline';
import inter from '@fontsource/inter/files/inter-latin-400-normal.woff?inline';
import interMore from '@fontsource/inter/files/inter-latin-ext-400-normal.woff?inline';
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?inline';
import { Admission } from '../admission.ts';
import { RequestProblem } from '../problem.ts';
import { fontOfWoff } from './web-font.ts';

/** The site's typefaces, in the two weights that drawings use. */
const FONTS: readonly (readonly [family: string, address: string])[] = [
  ...[inter, interBold, interMore, interBoldMore].map((address) => ['Inter', address] as const),
  ['Source Serif 4', serif]
];
/** Pixels on a side, past which a picture is no longer made. */
const LONGEST_SIDE = 9000;
const MOST_PIXELS = 24_000_000;

/** Two pictures at once: each holds a thread that queries need. */
const turn = new Admission(2, 32);
let fonts: string[] | undefined;

/**
 * A picture of an SVG, made without a browser, off the event loop. The SVG must be one of ours: what it names is read.
 * @param scale pixels of the picture for one of the drawing
 * @throws RequestProblem 422 for a picture too large, 501 where the renderer has no build for this machine
 */
export async function rasterize(
  { svg, width, height }: { readonly svg: string; readonly width: number; readonly height: number },
  scale: number
): Promise<Uint8Array> {
  if (Math.max(width, height) * scale > LONGEST_SIDE || width * height * scale * scale > MOST_PIXELS) {
    throw new RequestProblem(
      422,
      `Image de ${Math.round(width * scale)} × ${Math.round(height * scale)} points, trop grande ; baissez largeur ou echelle, ou prenez format=svg.`,
      [{ parametre: 'echelle', message: 'image trop grande', suggestions: ['1'] }]
    );
  }
  const { renderAsync } = await renderer();
  return turn.run(async () => {
    const image = await renderAsync(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: {
        loadSystemFonts: false,
        fontFiles: fontFiles(),
        defaultFontFamily: 'Inter',
        sansSerifFamily: 'Inter',
        serifFamily: 'Source Serif 4'
      }
    });
    return image.asPng();
  });
}

/** Loaded when a first picture is asked: its binary is per system, and nothing else needs it. */
async function renderer(): Promise<typeof import('@resvg/resvg-js')> {
  try {
    return await import('@resvg/resvg-js');
  } catch {
    throw new RequestProblem(
      501,
      'Ce serveur ne sait pas faire d’image PNG (moteur absent pour son système) ; prenez format=svg.'
    );
  }
}

/** The renderer reads files: they are written once, in a folder of this process, removed when it ends. */
function fontFiles(): string[] {
  if (fonts) return fonts;
  const folder = mkdtempSync(join(tmpdir(), 'maille-polices-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  fonts = FONTS.map(([family, address], index) => {
    const file = join(folder, `${index}.ttf`);
    writeFileSync(file, fontOfWoff(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'), family));
    return file;
  });
  return fonts;
}
