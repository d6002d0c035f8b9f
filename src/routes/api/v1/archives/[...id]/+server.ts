import { ARCHIVE_FORMATS, THEME_NAMES } from '$lib/catalogue/request/names.ts';
import { makeArchive, type ArchiveEntry } from '$lib/export/archive.ts';
import type { ExportFormat } from '$lib/export/format.ts';
import { FORMATS } from '$lib/standards/doors.ts';
import { endpoint } from '$lib/server/http/endpoint.ts';
import type { CataloguedRequest } from '$lib/server/answer/catalogued-request.ts';
import type { Engine } from '$lib/server/answer/engine.ts';
import { entityTag, matchesTag, notModified, respond } from '$lib/server/http/http.ts';
import { wholeFile } from '$lib/server/http/rendered-file.ts';
import { onlyValue } from '$lib/server/http/only-value.ts';
import { publicOrigin } from '$lib/server/http/public-origin.ts';
import { refuseParameter, RequestProblem } from '$lib/server/problem.ts';

const OFFERED = Object.keys(ARCHIVE_FORMATS);
const NAMES = ['territoire', 'format'];
/** Bytes of the files together. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Every answer of a theme for one territory, in one file. */
export const GET = endpoint(async ({ params, url, request, locals }) => {
  const { engine } = locals;
  const theme = params.id ?? '';
  const themeName = THEME_NAMES[theme];
  if (themeName === undefined)
    throw refuseParameter(
      'theme',
      `thème « ${theme.slice(0, 40)} » inconnu ; thèmes : ${Object.keys(THEME_NAMES).join(', ')}`,
      Object.keys(THEME_NAMES),
      404
    );
  for (const name of url.searchParams.keys())
    if (!NAMES.includes(name))
      throw refuseParameter(name.slice(0, 60), `paramètre inconnu ; paramètres : ${NAMES.join(', ')}`, NAMES);
  const format = formatOf(onlyValue(url.searchParams, 'format') ?? 'csv-fr');
  return engine.store.use(async ({ id, reference, catalogue }) => {
    const asked = onlyValue(url.searchParams, 'territoire') ?? reference.domains.region;
    const place = reference.domains.members('territoires')?.get(asked);
    if (place === undefined)
      throw refuseParameter(
        'territoire',
        `'${asked.slice(0, 80)}' inconnu ; un code typé est attendu, par exemple '${reference.domains.region}'`
      );
    const origin = publicOrigin(url);
    const etag = entityTag(
      `${id}|${engine.signature}|archive/${theme}?territoire=${asked}`,
      format.name,
      origin,
      engine.config.release
    );
    if (matchesTag(request, etag)) return notModified(etag);
    const requests = [...catalogue.values()].filter(({ definition }) => definition.id.startsWith(`${theme}/`));
    const bytes = await engine.encoded.getOrMake(
      etag,
      async () => {
        const entries = await collect(engine, requests, asked, format, origin);
        const { region_nom: region, construit_le: builtOn, demo } = reference.summary;
        return makeArchive(
          {
            theme: themeName,
            place: place.libelle === region ? region : `${place.libelle} (${asked})`,
            snapshot: id,
            builtOn,
            synthetic: demo
          },
          entries
        );
      },
      ({ byteLength }) => byteLength
    );
    const filename = `maille_${theme}_${asked.replace(':', '-')}_${format.name}${reference.summary.demo ? '_donnees-synthetiques' : ''}.zip`;
    return respond({ bytes, contentType: 'application/zip', etag, inline: false, filename, headers: {} });
  });
});

/** One request after another, each through the same path as when it is asked alone; all within the time of a few. */
async function collect(
  engine: Engine,
  requests: readonly CataloguedRequest[],
  territory: string,
  format: ExportFormat,
  origin: string
): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  const deadline = performance.now() + 4 * engine.config.timeoutMs;
  let size = 0;
  for (const { definition } of requests) {
    if (performance.now() > deadline)
      throw new RequestProblem(
        504,
        'Ce thème demande trop de temps pour ce territoire ; prenez ses requêtes une à une.'
      );
    const base = { id: definition.id, code: definition.code, question: definition.question };
    const given: [string, string][] = definition.parametres.some(({ nom }) => nom === 'territoire')
      ? [['territoire', territory]]
      : [];
    try {
      const entry = await engine.use(definition.id, given, async (prepared): Promise<ArchiveEntry> => {
        const answer = await engine.answer(prepared);
        const address = origin + prepared.address;
        const { lecture } = answer.meta.requete;
        const remarks = [...answer.meta.motifs, ...answer.meta.signalements, ...answer.meta.couverture];
        const tooMany = answer.table.rowCount > (format.rowLimit ?? Infinity);
        if (answer.table.rowCount === 0 || tooMany)
          return {
            ...base,
            lecture,
            address,
            file: null,
            remarks: tooMany ? [`${answer.table.rowCount} lignes, trop pour ce format`] : remarks
          };
        const bytes = await wholeFile(
          format.encode({ ...answer, origin }, engine.toolsOf(prepared)),
          MOST_BYTES - size
        );
        if (bytes === null)
          throw new RequestProblem(
            422,
            `Ce thème dépasse ${MOST_BYTES / 1024 / 1024} Mo pour ce territoire ; prenez parquet, ou ses requêtes une à une.`
          );
        return {
          ...base,
          lecture,
          address,
          file: { name: `${definition.code}_${definition.id.split('/').at(-1) ?? ''}.${format.extension}`, bytes },
          remarks
        };
      });
      size += entry.file?.bytes.byteLength ?? 0;
      entries.push(entry);
    } catch (error) {
      // This territory does not suit this request (its level, say): the archive says so and goes on.
      if (!(error instanceof RequestProblem) || error.status !== 400) throw error;
      entries.push({
        ...base,
        lecture: null,
        address: null,
        file: null,
        remarks: error.problems.map(({ message }) => message)
      });
    }
  }
  return entries;
}

function formatOf(name: string): ExportFormat {
  const found = OFFERED.includes(name) ? FORMATS.find((format) => format.name === name) : undefined;
  if (found === undefined)
    throw refuseParameter(
      'format',
      `format « ${name.slice(0, 40)} » inconnu ici ; formats : ${OFFERED.join(', ')}`,
      OFFERED
    );
  return found;
}
