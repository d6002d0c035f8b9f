import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { KnownRequest } from '../../warehouse/pipeline/compare/answering.ts';
import { readCurrent } from '../../warehouse/pipeline/publish/publication.ts';
import { buildWarehouse } from '../../warehouse/pipeline/run/build.ts';
import { addedFile, realFile } from '../../tests/support/added-files.ts';
import { CATALOGUE } from '../../tests/support/catalogue.ts';
import { faultsWithout } from './ask-without.ts';
import { EXCEPTED } from './excepted.ts';
import { findingsWithout, wholeFindings } from './findings-without.ts';
import { openWhole } from './leave-out.ts';
import { publishedAs } from './published-as.ts';

vi.mock(import('../../src/lib/charts/answer-drawing.ts'), async (real) => ({
  ...(await real()),
  drawAnswer: () => undefined as never
}));

/** Two regions from the producers' files, each source taken away: half an hour, in `npm run proofs knowledge`. */
const PROVING = process.env.MAILLE_PREUVES === 'knowledge';
const DATA = realFile('.');
const LIMIT_MS = 3_600_000;
const REGIONS = ['tests/profiles/bretagne-interne.yaml', 'tests/profiles/normandie-interne.yaml'];
/** Files that a whole build is made without, as a control that emptied tables say the same. */
const CONTROL = ['agences', 'bmo', 'taux_chomage', 'inserjeunes', 'dares_tensions'];
/** One intercommunalité in so many, beside the region and its départements. */
const EVERY = 8;

const scratch = mkdtempSync(join(tmpdir(), 'maille-regions-'));
const files = join(scratch, 'fichiers');
const requests = new Map<string, KnownRequest>(
  [...CATALOGUE].map(([id, { definition, source }]) => [id, { definition, text: source }])
);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.runIf(PROVING && existsSync(join(DATA, 'bmo')))('real regions', () => {
  beforeAll(() => {
    mkdirSync(files);
    symlinkSync(DATA, join(files, 'a'));
    if (existsSync(addedFile('.'))) symlinkSync(addedFile('.'), join(files, 'b'));
  });

  it.each(REGIONS)(
    '%s: no file that is taken away makes an alert or a proposal, nor narrows a figure',
    async (profile) => {
      const { snapshot, workshop } = await built(profile, profile);
      const whole = await openWhole(workshop, snapshot, profile, scratch);
      try {
        const { territories, sources, summary } = whole.answering.reference;
        const inside = (level: string): string[] =>
          territories
            .filter(({ maille, region }) => maille === level && region === summary.region)
            .map(({ valeur }) => valeur);
        const places = [
          summary.region,
          ...inside('departement'),
          ...inside('epci').filter((_, index) => index % EVERY === 0)
        ];
        const findings = wholeFindings(whole.answering, requests, places);
        const known = new Map();
        const faults: string[] = [];
        for (const { source } of sources.filter(({ source, lue }) => lue && EXCEPTED[source] === undefined))
          await whole.without([source], async (lacking) => {
            faults.push(...(await faultsWithout(whole, lacking, requests, known, [source])));
            faults.push(...(await findingsWithout(whole, lacking, requests, findings, [source])));
            if (profile === REGIONS[0] && CONTROL.includes(source))
              expect(await publishedAs(lacking.path, (await built(profile, source, source)).snapshot), source).toEqual(
                []
              );
          });
        expect(faults).toEqual([]);
      } finally {
        whole.close();
      }
    },
    LIMIT_MS
  );
});

/** @param without a source whose files are left aside */
async function built(profile: string, name: string, without?: string): Promise<{ snapshot: string; workshop: string }> {
  const out = join(scratch, name.replaceAll(/\W/g, '-'));
  const workshop = `${out}.duckdb`;
  const text = without === undefined ? null : readFileSync(profile, 'utf8');
  if (text !== null) writeFileSync(`${out}.yaml`, text.replace('desactivees: []', `desactivees: [${without ?? ''}]`));
  await buildWarehouse({
    profile: text === null ? profile : `${out}.yaml`,
    data: files,
    out,
    threads: 1,
    ...(text === null ? { workshop } : {})
  });
  const current = readCurrent(out);
  if (current === null) throw new Error(`${name} : pas d’instantané.`);
  return { snapshot: join(out, current.file), workshop };
}
