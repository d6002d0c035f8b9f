import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBy } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { readYamlLines } from '../../../src/lib/catalogue/header/yaml-lines.ts';
import { TABLES } from '../../../src/lib/catalogue/search/tables.ts';
import { EXIT, failure, readEach } from '../failure.ts';
import { PROJECT_FOLDER } from '../layout.ts';

export const SEARCH_FILE = join(PROJECT_FOLDER, 'src/lib/catalogue/search/tables.gen.ts');

/** The module that holds the tables of a folder. @throws Failure that says each line that is wrong */
export function searchModule(folder: string = join(PROJECT_FOLDER, 'search')): string {
  const tables = readEach(Object.entries(TABLES), ([name, shape]): [string, unknown] => {
    const yaml = readYamlLines(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
    const { value = null, problems } =
      yaml.problems.length > 0 ? { problems: [] } : readBy<typeof shape>(shape, yaml.value);
    const wrong = [...yaml.problems, ...problems.map(({ path, message }) => ({ line: yaml.lineOf(path), message }))];
    if (wrong.length === 0) return [name, value];
    const said = wrong.map(({ line, message }) => `search/${name}.yaml, ligne ${String(line)} : ${message}`);
    throw failure(EXIT.input, said.join('\n'), 'Corrigez ce fichier.');
  });
  return `// Written by \`npm run catalogue\` from the files of search/: not by hand.
import type { SearchWords } from './tables.ts';

export const WORDS: SearchWords = ${JSON.stringify(Object.fromEntries(tables), null, 1)};
`;
}
