import type { SnapshotSummary, SourceSummary } from '../../catalogue/api/answer.ts';
import type { ContourFeature } from '../../catalogue/api/documents.ts';
import { COUNTRY } from '../../catalogue/home.ts';
import { MAILLES } from '../../catalogue/levels.ts';
import { SYNTHETIC } from '../../catalogue/request/names.ts';
import { nearest } from '../../text/suggest.ts';
import { suggestTerritories } from '../../catalogue/parameters/suggest-territories.ts';
import { jsonRows } from '../../table/json-rows.ts';
import { decodeResult } from '../database/decode.ts';
import type { Engine } from '../answer/engine.ts';
import { ByteCache } from '../byte-cache.ts';
import { requestSources } from '../answer/lineage.ts';
import { refusal } from '../problem.ts';
import { runQuery } from '../database/run-query.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { text } from '../snapshot/table-rows.ts';

/** Communes inside a territory through their memberships; other levels when one of their communes is inside. Without a level, all but communes, or all. */
const SQL = `
select contours.territoire, contours.maille, contours.geojson
from reference.contours as contours
where coalesce(contours.maille = $maille::VARCHAR,
    contours.maille <> 'commune' or contours.territoire = $territoire::VARCHAR or $communes::BOOLEAN)
  and ($territoire::VARCHAR is null or contours.territoire = $territoire::VARCHAR or contours.territoire in (
    select autour.territoire from reference.appartenances as dedans
    join reference.appartenances as autour on autour.commune = dedans.commune
    where dedans.territoire = $territoire::VARCHAR))
order by contours.territoire`;

/** Levels whose communes are not read with their other parts. */
const MANY_COMMUNES: ReadonlySet<string> = new Set(['region', 'departement', 'academie']);

/** Members beside the features (RFC 7946 § 6.1): where the outlines come from, the licence, and when. */
export interface ContourCollection {
  readonly type: 'FeatureCollection';
  readonly instantane: SnapshotSummary;
  readonly avertissement: string | null;
  readonly sources: readonly SourceSummary[];
  readonly features: readonly ContourFeature[];
}

/** Outlines of one level, of one territory, or of one level inside a territory. Empty when the snapshot has none. */
export async function readContours(
  engine: Engine,
  snapshot: Snapshot,
  maille: string | null,
  territoire: string | null
): Promise<ContourCollection> {
  checkContourFilter(snapshot, maille, territoire);
  // A page of a territory asks for several levels inside it: they are read at once. A country holds too many.
  const level = maille ?? (territoire === COUNTRY ? 'pays' : null);
  const together = territoire !== null && territoire !== COUNTRY;
  const few = together && !MANY_COMMUNES.has(territoire.split(':')[0] ?? '');
  const rows =
    few || (together && maille !== 'commune')
      ? await insideOf(engine, snapshot).getOrMake(
          territoire,
          () => readRows(engine, snapshot, null, territoire, few),
          (read) => read.reduce((bytes, { geojson }) => bytes + geojson.length, 1)
        )
      : await readRows(engine, snapshot, level, territoire);
  const names = snapshot.reference.domains.members('territoires');
  const features = rows
    .filter((row) => (level === null ? row.territoire === territoire : row.maille === level))
    .map(({ territoire: code, geojson }): ContourFeature => {
      const geometry = JSON.parse(geojson) as ContourFeature['geometry'];
      const nom = names?.get(code)?.libelle || code;
      return { type: 'Feature', geometry, properties: { territoire: code, nom } };
    });
  const { summary } = snapshot.reference;
  const sources = requestSources({ cubes: ['reference.contours'] }, snapshot.reference).present;
  const synthetic = summary.demo || sources.some(({ synthetique }) => synthetique);
  return {
    type: 'FeatureCollection',
    instantane: summary,
    avertissement: synthetic ? SYNTHETIC : null,
    sources,
    features
  };
}

interface Row {
  readonly territoire: string;
  readonly maille: string;
  readonly geojson: string;
}

/** Outlines inside each territory, as they were read. */
const inside = new WeakMap<Snapshot, ByteCache<readonly Row[]>>();

function insideOf({ config }: Engine, snapshot: Snapshot): ByteCache<readonly Row[]> {
  const kept = inside.get(snapshot) ?? new ByteCache<readonly Row[]>(config.cacheBytes / 16, 1 / 2);
  inside.set(snapshot, kept);
  return kept;
}

function readRows(
  engine: Engine,
  snapshot: Snapshot,
  maille: string | null,
  territoire: string | null,
  communes = false
): Promise<readonly Row[]> {
  const bound = [
    ...Object.entries({ maille, territoire }).map(([nom, sql]) => ({ nom, type: 'VARCHAR' as const, sql })),
    { nom: 'communes', type: 'BOOLEAN' as const, sql: communes }
  ];
  return engine.admission.run(() =>
    snapshot.connect(async (connection) => {
      const { table } = decodeResult(await runQuery(connection, SQL, bound, engine.config.timeoutMs), 100_000);
      return jsonRows(table).map((row) => ({
        territoire: text(row.territoire),
        maille: text(row.maille),
        geojson: text(row.geojson)
      }));
    })
  );
}

function checkContourFilter(snapshot: Snapshot, maille: string | null, territoire: string | null): void {
  const problems = [];
  if (maille === null && territoire === null) {
    problems.push({
      parametre: 'maille',
      message: `manquant ; donnez une maille (${MAILLES.join(', ')}) ou un territoire`,
      suggestions: []
    });
  }
  if (maille !== null && !MAILLES.some((known) => known === maille)) {
    problems.push({
      parametre: 'maille',
      message: `'${maille.slice(0, 40)}' inconnue ; mailles : ${MAILLES.join(', ')}`,
      suggestions: nearest(maille, MAILLES)
    });
  }
  if (territoire !== null && !snapshot.reference.domains.members('territoires')?.has(territoire)) {
    const suggestions = suggestTerritories(territoire, snapshot.reference.territories);
    const hint = suggestions[0] ? ` ; vouliez-vous '${suggestions[0]}' ?` : ' ; cherchez-le à /api/v1/territories?q=…';
    problems.push({ parametre: 'territoire', message: `'${territoire.slice(0, 80)}' inconnu${hint}`, suggestions });
  }
  if (problems.length > 0) throw refusal(problems);
}
