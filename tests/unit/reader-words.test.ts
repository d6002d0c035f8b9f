import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** Words for whoever runs the site: files, their names, the profile, commands. */
const OF_WHO_RUNS_IT =
  /\b(?:dépos(?:ez|er)|copiez|exportez|gabarit|npm run|profil de la région)\b|warehouse\/|\.(?:yaml|csv|xlsx)\b|Pour qui tient le site/iu;
/** Pages where these words belong: data and its requests, and the statements that an operator fills in. */
const THEIRS = /^src\/routes\/(?:donnees|atelier|api|decisions|mentions-legales|accessibilite|methode)\//;

function textsUnder(folder: string, ext: string): [path: string, text: string][] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ext))
    .map((name) => [`${folder}/${name}`, readFileSync(join(ROOT, folder, name), 'utf8')]);
}

it('an answer without a row says what was not read, never how to bring it', () => {
  const said = textsUnder('queries', '.sql').flatMap(([path, text]) => {
    const reason = /^si_vide: .*motif: "(.*)" \}$/m.exec(text)?.[1] ?? '';
    return OF_WHO_RUNS_IT.test(reason) ? [`${path} : ${reason}`] : [];
  });
  const unknown = textsUnder('questions', '.yaml').flatMap(([path, text]) =>
    [...text.matchAll(/pourquoi: "([^"]*)"/g)].flatMap(([, reason = '']) =>
      OF_WHO_RUNS_IT.test(reason) ? [`${path} : ${reason}`] : []
    )
  );
  expect([...said, ...unknown]).toEqual([]);
});

const PAGES = textsUnder('src/routes', '.svelte').map(([path, text]) => ({
  path,
  words: text.replaceAll(/<(script|style)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
}));

it('a page for readers has no word for whoever runs the site', () => {
  const said = PAGES.flatMap(({ path, words }) =>
    !THEIRS.test(path) && OF_WHO_RUNS_IT.test(words) ? [`${path} : ${OF_WHO_RUNS_IT.exec(words)?.[0]}`] : []
  );
  expect(said).toEqual([]);
});

it('no line of a page begins by a sign that the one before ends with, which would be written after two spaces', () => {
  const broken = PAGES.flatMap(({ path, words }) => {
    const line = /\n\s*[:;!?»]\s+\p{L}.*/u.exec(words.replaceAll(/\{[^{}]*\}/g, 'x'));
    return line === null ? [] : [`${path} : ${line[0].trim()}`];
  });
  expect(broken).toEqual([]);
});
