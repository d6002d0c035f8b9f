import { error, type RequestEvent } from '@sveltejs/kit';
import inter from '$typefaces/inter.woff2?inline';
import serif from '$typefaces/source-serif-4.woff2?inline';
import { fetchSnapshot } from '$lib/client/api.ts';
import { dossierQuery, readDossierAddress } from '$lib/dossier/dossier-address.ts';
import { makeDossier } from '$lib/dossier/dossier.ts';
import { standalonePage } from '$lib/dossier/standalone-page.ts';
import { writeWord } from '$lib/dossier/word.ts';
import { fileName } from '$lib/export/file-name.ts';
import { requireTerritory } from '$lib/pages/place/load-place.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';
import { rasterize } from '$lib/server/raster/raster.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8'
} as const;
const FONTS = [
  ['Inter Variable', inter],
  ['Source Serif 4 Variable', serif]
]
  .map(
    ([family, address]) => `@font-face{font-family:'${family}';font-weight:400 700;src:url(${address}) format('woff2')}`
  )
  .join('');
/** Characters of a comment; the form says the same. */
const LONGEST_COMMENT = 4000;

/** The dossier without comments. */
export const GET = (event: RequestEvent): Promise<Response> => answer(event, new Map());

/** The dossier with the comments of the form, which are written in the file and kept nowhere. */
export async function POST(event: RequestEvent): Promise<Response> {
  const form = await event.request.formData().catch(() => null);
  if (!form) error(400, 'Les commentaires sont illisibles ; envoyez le formulaire de la page du dossier.');
  const given = [...form].flatMap(([name, value]) =>
    name.startsWith('commentaire.') && typeof value === 'string'
      ? [[name.slice('commentaire.'.length), value] as const]
      : []
  );
  const long = given.find(([, text]) => text.length > LONGEST_COMMENT);
  if (long)
    error(
      413,
      `Le commentaire de la partie « ${long[0].slice(0, 40)} » dépasse ${LONGEST_COMMENT} caractères ; raccourcissez-le.`
    );
  return answer(event, new Map(given));
}

async function answer({ fetch, url }: RequestEvent, comments: ReadonlyMap<string, string>): Promise<Response> {
  const read = readDossierAddress(url.searchParams);
  const format = url.searchParams.get('format') ?? '';
  if (!read || read.unknown.length > 0)
    error(400, 'Ce dossier n’a pas de territoire, ou nomme une partie inconnue ; composez-le depuis la page /dossier.');
  if (format !== 'docx' && format !== 'html')
    error(400, `Format « ${format.slice(0, 20)} » inconnu ici ; formats : docx, html.`);
  const { request } = read;
  const origin = publicOrigin(url);
  const address = `/dossier?${dossierQuery(request)}`;
  const [place, { demo }] = await Promise.all([requireTerritory(fetch, request.territoire), fetchSnapshot(fetch)]);
  if (format === 'docx')
    return file(
      await writeWord(await makeDossier(fetch, request, place), {
        rasterize,
        origin,
        address: origin + address,
        comments,
        tables: request.tableaux
      }),
      'docx',
      request.territoire,
      demo,
      comments.size === 0
    );
  const page = await fetch(address);
  if (!page.ok) error(page.status, 'Ce dossier ne peut pas être composé ; ouvrez son adresse pour savoir pourquoi.');
  return file(
    standalonePage(await page.text(), { origin, fonts: FONTS, comments }),
    'html',
    request.territoire,
    demo,
    comments.size === 0
  );
}

/** @param kept whether it is the same for all: a reader's comments are nobody else's */
function file(
  content: string | Uint8Array,
  format: keyof typeof TYPES,
  territoire: string,
  synthetic: boolean,
  kept: boolean
): Response {
  const name = fileName('dossier', [{ valeur: territoire }], synthetic, format);
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}"`,
      ...(kept ? {} : { 'cache-control': 'no-store' })
    }
  });
}
