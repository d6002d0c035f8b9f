import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import { programPresent } from '../../tests/support/programs.ts';
import { withSite } from './with-site.ts';

const run = promisify(execFile);
const PYTHON = '/usr/bin/python3';
const SCRIPT = join(import.meta.dirname, 'sdmx-read.py');
/** Nothing says under which licence the schemas of SDMX may be kept elsewhere: they are not kept here. */
const SCHEMAS = 'MAILLE_SDMX_SCHEMAS';
const WHERE =
  'git clone --branch v3.0.0 https://github.com/sdmx-twg/sdmx-ml, puis MAILLE_SDMX_SCHEMAS=<dossier>/sdmx-ml/schemas';
/** Besides defaults: several values, levels, a page, an order, columns left out, a secret, an earlier vintage. */
const LAID = [
  'gpec/projets_recrutement?territoire=departement:*',
  'gpec/projets_recrutement?territoire=bassin:*,region:53&limit=200',
  'gpec/projets_recrutement?colonnes=code,metier,projets,projets_statut&tri=-projets',
  'gpec/evolution_demandeurs_emploi?territoire=departement:*',
  'gpec/taux_chomage?territoire=departement:*&reference=region:53',
  'reference/territoires?maille=toutes',
  'spro/frequentation?filtre=visites%3E0'
];

interface Reading {
  readonly files: number;
  readonly rows: number;
  readonly values: number;
  readonly hidden: number;
  readonly faults: readonly string[];
}

/**
 * Every request of the catalogue as SDMX-CSV: its structure is valid by the schemas of SDMX-ML 3.0, and pandas reads of
 * each file what the structure and the JSON say. @throws Error with what is wrong
 */
export async function sdmx(): Promise<void> {
  const breaches = validator();
  const reads = programPresent(PYTHON, 'lecture par pandas', '-cimport pandas');
  await withSite(async (origin) => {
    const folder = mkdtempSync(join(tmpdir(), 'maille-sdmx-'));
    try {
      const { requetes } = (await (await fetch(`${origin}/api/v1/requests`)).json()) as { requetes: { id: string }[] };
      const faults: string[] = [];
      const read: string[] = [];
      let structures = 0;
      for (const address of [...requetes.map(({ id }) => id), ...LAID]) {
        const [id = '', query = ''] = address.split('?');
        const structure = await (await fetch(`${origin}/api/v1/structures/${id}`)).text();
        writeFileSync(join(folder, `${read.length}.xml`), structure);
        if (query === '') {
          structures++;
          faults.push(...breaches(structure).map((fault) => `${id} : ${fault}`));
        }
        const data = await fetch(`${origin}/api/v1/requests/${id}?${query}`, {
          headers: { accept: 'application/vnd.sdmx.data+csv;version=2.0.0' }
        });
        const answer = (await (await fetch(`${origin}/api/v1/requests/${id}?${query}`)).json()) as unknown as Answer;
        if (data.status !== 200) {
          faults.push(`${address} : ${data.status}, ${(await data.text()).slice(0, 300)}`);
          continue;
        }
        writeFileSync(join(folder, `${read.length}.csv`), await data.text());
        writeFileSync(join(folder, `${read.length}.json`), JSON.stringify(answer));
        read.push(address);
      }
      console.log(`${structures} structures, ${faults.length} fautes`);
      if (reads) {
        writeFileSync(join(folder, 'list.json'), JSON.stringify(read));
        // Not waited for by this thread: connections to the site would close meanwhile without its seeing it.
        const { stdout } = await run(PYTHON, [SCRIPT, folder], { maxBuffer: 1 << 28, timeout: 600_000 });
        const found = JSON.parse(stdout) as Reading;
        console.log(
          `pandas : ${found.files} fichiers, ${found.rows} lignes, ${found.values} valeurs, dont ${found.hidden} cachées ; ${found.faults.length} écarts`
        );
        faults.push(...found.faults);
        if (found.values === 0) faults.push('pandas n’a lu aucune valeur');
      }
      if (faults.length > 0) throw new Error(`SDMX :\n${faults.slice(0, 40).join('\n')}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** What the schemas say against a structure; nothing, and said so, when nobody tells where they are. */
function validator(): (text: string) => string[] {
  const path = join(process.env[SCHEMAS] ?? '', 'SDMXMessage.xsd');
  if (process.env[SCHEMAS] === undefined || !existsSync(path)) {
    console.log(`Schémas de SDMX-ML 3.0 absents : structures non validées. ${WHERE}`);
    return () => [];
  }
  // They name one another by their files.
  xmlRegisterFsInputProviders();
  const rules = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
  return (text) => {
    const document = XmlDocument.fromString(text);
    try {
      rules.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error;
      return error.details.map(({ message, line }) => `ligne ${line}, ${message.trim()}`);
    } finally {
      document.dispose();
    }
  };
}
