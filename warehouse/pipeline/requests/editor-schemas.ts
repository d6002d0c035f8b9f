import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { REQUEST_HEADER } from '../../../src/lib/catalogue/header/header-schema.ts';
import { PROJECT_FOLDER } from '../layout.ts';
import { CHECK_HEADER, MODEL_HEADER } from '../models/model-header.ts';
import { FINDING_RULE } from '../../../src/lib/catalogue/findings/rule-schema.ts';
import { QUESTIONS } from '../../../src/lib/catalogue/questions/question-schema.ts';
import { CONCORDANCE } from '../declared/concordance-schema.ts';
import { PROFILE } from '../declared/profile-schema.ts';
import { SOURCE } from '../declared/source-schema.ts';

/** The kinds of files that people write, by the name of the file that tells editors of them. */
const SCHEMAS = {
  source: SOURCE,
  profile: PROFILE,
  model: MODEL_HEADER,
  check: CHECK_HEADER,
  request: REQUEST_HEADER,
  concordance: CONCORDANCE,
  finding: FINDING_RULE,
  questions: QUESTIONS
} as const;

export const SCHEMAS_FOLDER = join(PROJECT_FOLDER, 'docs/schemas');

/** JSON Schema (draft 7, that of YAML editors) of each kind of file, by name, without what joins two fields. */
export function editorSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7', reused: name === 'questions' ? 'ref' : 'inline' }), null, 2)}\n`
    ])
  );
}

/** Names of the files of a folder that no longer say what the schemas do. */
export function staleSchemas(folder: string = SCHEMAS_FOLDER): string[] {
  return [...editorSchemas()]
    .filter(([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text)
    .map(([name]) => name);
}

export function writeSchemas(folder: string = SCHEMAS_FOLDER): void {
  const texts = editorSchemas();
  mkdirSync(folder, { recursive: true });
  for (const name of staleSchemas(folder)) writeFileSync(join(folder, name), texts.get(name) ?? '');
}
