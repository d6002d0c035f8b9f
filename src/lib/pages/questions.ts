import type { QuestionsFile } from '../catalogue/questions/question.ts';

/** Read when the site is built (`vite.config.ts`), as the headers of requests are. */
const read = import.meta.glob<QuestionsFile>('/questions/**/*.yaml', {
  query: '?questions',
  import: 'default',
  eager: true
});

/** The questions of a page, by the name of its file. @throws Error when there is no such file */
export function questionsIn(name: string): QuestionsFile {
  const file = read[`/questions/${name}.yaml`];
  if (!file) throw new Error(`questions/${name}.yaml n’existe pas.`);
  return file;
}

/** The names of the files of a folder, in the order that they give to their chapter. */
export function chapterFiles(): { readonly name: string; readonly file: QuestionsFile }[] {
  return Object.entries(read)
    .flatMap(([path, file]) => {
      const name = /^\/questions\/chapitres\/(.+)\.yaml$/.exec(path)?.[1];
      return name === undefined ? [] : [{ name, file }];
    })
    .sort((a, b) => (a.file.chapitre?.ordre ?? 0) - (b.file.chapitre?.ordre ?? 0));
}

/** How many questions of pages ask one of these requests, and of how many files. */
export function questionsAsking(requests: ReadonlySet<string>): { readonly questions: number; readonly pages: number } {
  const asking = Object.values(read)
    .map(
      ({ questions }) =>
        questions.filter(({ montre }) => montre.flat().some((one) => 'requete' in one && requests.has(one.requete)))
          .length
    )
    .filter((count) => count > 0);
  return { questions: asking.reduce((sum, count) => sum + count, 0), pages: asking.length };
}
