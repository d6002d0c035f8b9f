import { pageOfAddress } from '$lib/catalogue/api/address-query.ts';
import { THEMES, type Theme } from '$lib/charts/palette.ts';
import { drawingKind } from '$lib/charts/drawing-kind.ts';
import { aloneTexts, requestFigure } from '$lib/charts/request-figure.ts';
import { standaloneSvg, type Standalone } from '$lib/charts/standalone-svg.ts';
import { splitAnswer } from '$lib/charts/split-answer.ts';
import { fileName } from '$lib/export/file-name.ts';
import { toAnswer } from '$lib/server/answer/answer-document.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import type { Engine } from '$lib/server/answer/engine.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http/http.ts';
import type { PreparedRequest } from '$lib/server/answer/prepare-request.ts';
import { onlyValue } from '$lib/server/http/only-value.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';
import { rasterize } from '$lib/server/raster/raster.ts';
import { readContours } from '$lib/server/describe/contours.ts';
import { refuseParameter } from '$lib/server/problem.ts';

const OWN = ['format', 'largeur', 'theme', 'echelle'];
const TYPES: Readonly<Record<string, string>> = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' };
const WIDTH = { least: 320, most: 1600, usual: 688 };
/** Rows of a drawing: more is neither legible nor light. */
const MOST_ROWS = 60_000;

interface Asked {
  readonly format: string;
  readonly width: number;
  readonly theme: Theme;
  readonly scale: number;
}

/** The figure of an answer as a file of its own, with its source on it. */
export const GET = endpoint(async ({ params, url, request, locals }) => {
  const { engine } = locals;
  const asked = readAsked(url.searchParams);
  const given = [...url.searchParams].filter(([name]) => !OWN.includes(name));
  return engine.use(params.id ?? '', given, async (prepared) => {
    const origin = publicOrigin(url);
    const etag = entityTag(prepared.key, 'figure', JSON.stringify(asked), origin, engine.config.release);
    if (matchesTag(request, etag)) return notModified(etag);
    const bytes = await engine.encoded.getOrMake(
      etag,
      async () => {
        const drawn = await draw(engine, prepared, asked, origin);
        return asked.format === 'png' ? rasterize(drawn, asked.scale) : new TextEncoder().encode(drawn.svg);
      },
      ({ byteLength }) => byteLength
    );
    const filename = fileName(
      prepared.request.definition.id,
      prepared.parameters,
      prepared.snapshot.reference.summary.demo,
      asked.format
    );
    return respond({
      bytes,
      contentType: TYPES[asked.format] ?? '',
      etag,
      inline: true,
      filename,
      headers: { link: `<${prepared.address}>; rel="describedby"` }
    });
  });
});

async function draw(
  engine: Engine,
  prepared: PreparedRequest,
  { width, theme }: Asked,
  origin: string
): Promise<Standalone> {
  const { definition } = prepared.request;
  if (drawingKind(definition) === null) {
    throw refuseParameter(
      'requete',
      `« ${definition.titre} » n’a ni graphique ni carte ; ses chiffres sont dans un tableau : ${prepared.address}`,
      [],
      404
    );
  }
  const answer = toAnswer(await engine.answer(prepared));
  if (splitAnswer(answer, { graphique: null, carte: null }).length > 1)
    throw refuseParameter(
      'adresse',
      'plusieurs réponses sont demandées à la fois ; une figure en montre une, donnez une seule valeur à chaque paramètre',
      [],
      422
    );
  if (drawingKind(answer.requete) === null)
    throw refuseParameter(
      'adresse',
      'la disposition demandée (pivot, colonnes) ne se dessine pas ; retirez-la',
      [],
      422
    );
  if (answer.lignes.length === 0)
    throw refuseParameter('adresse', ['aucune ligne à dessiner.', ...answer.motifs].join(' '), [], 422);
  if (answer.lignes.length > MOST_ROWS)
    throw refuseParameter(
      'adresse',
      `${answer.lignes.length} lignes sont trop pour une figure (${MOST_ROWS} au plus) ; choisissez un territoire plus petit`,
      [],
      422
    );
  const outlines = async () =>
    (await readContours(engine, prepared.snapshot, 'departement', null)).features.map(({ geometry }) => geometry);
  const figure = await requestFigure(answer, aloneTexts(answer, definition.parametres), outlines);
  const drawn =
    figure &&
    standaloneSvg(figure, {
      width,
      theme,
      address: origin + pageOfAddress(answer.adresse),
      warning: answer.avertissement
    });
  if (!drawn) throw refuseParameter('adresse', 'rien à dessiner dans cette réponse', [], 422);
  return drawn;
}

function readAsked(query: URLSearchParams): Asked {
  const format = onlyValue(query, 'format') || 'svg';
  if (!(format in TYPES))
    throw refuseParameter('format', `'${format.slice(0, 40)}' inconnu ici ; formats : svg, png`, ['svg', 'png']);
  const named = onlyValue(query, 'theme') || 'clair';
  const theme = THEMES.find((known) => known === named);
  if (theme === undefined)
    throw refuseParameter('theme', `'${named.slice(0, 40)}' inconnu ; thèmes : ${THEMES.join(', ')}`, THEMES);
  return {
    format,
    theme,
    width: whole(query, 'largeur', WIDTH.usual, WIDTH.least, WIDTH.most),
    scale: whole(query, 'echelle', 2, 1, 3)
  };
}

function whole(query: URLSearchParams, name: string, usual: number, least: number, most: number): number {
  const raw = onlyValue(query, name) || String(usual);
  const value = Number(raw);
  if (!/^\d{1,5}$/.test(raw) || value < least || value > most)
    throw refuseParameter(name, `'${raw.slice(0, 40)}' ; un entier de ${least} à ${most} est attendu`);
  return value;
}
