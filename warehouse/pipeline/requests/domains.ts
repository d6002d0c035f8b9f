import { join, relative } from 'node:path';
import { readEach } from '../failure.ts';
import { PROJECT_FOLDER, WAREHOUSE_FOLDER } from '../layout.ts';
import { modelFiles } from '../models/model-files.ts';
import { MODEL_HEADER, readSqlWith } from '../models/model-header.ts';
import { domainNames } from '../models/vintages.ts';

export const DOMAINS_FILE = join(PROJECT_FOLDER, 'src/lib/catalogue/request/domains.gen.ts');

/** The domains of vintages of published models, with the module that the site reads. */
export function readDomains(): { names: Record<string, string>; module: string } {
  const files = readEach(modelFiles(WAREHOUSE_FOLDER), ({ id, path }) => ({
    id,
    ...readSqlWith(MODEL_HEADER, path, relative(PROJECT_FOLDER, path))
  }));
  const names = [...domainNames(files)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = names.map(([domain, name]) => `  ${domain}: '${name.replaceAll("'", "\\'")}'`).join(',\n');
  const module = `// Written by \`npm run catalogue\` from the headers of published tables: not by hand.\n/** Names of the domains that have vintages. */\nexport const DOMAIN_NAMES: Readonly<Record<string, string>> = {\n${lines}\n};\n`;
  return { names: Object.fromEntries(names), module };
}
