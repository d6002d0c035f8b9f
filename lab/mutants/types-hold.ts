import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Whether a changed file has no mistake of types that it had not: one that has could not be committed. */
export function typeJudge(root: string): (path: string, before: string, after: string) => boolean {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name)).config as object;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  const kept = new Map<string, ts.SourceFile | undefined>();
  const mistakes = (path: string, text: string): number => {
    const full = join(root, path);
    host.getSourceFile = (name, version) => {
      if (name === full) return ts.createSourceFile(name, text, version, true);
      if (!kept.has(name)) kept.set(name, read(name, version));
      return kept.get(name);
    };
    host.getCurrentDirectory = () => dirname(full);
    const program = ts.createProgram([full], options, host);
    const file = program.getSourceFile(full);
    return file === undefined ? 0 : program.getSemanticDiagnostics(file).length;
  };
  return (path, before, after) => mistakes(path, after) <= mistakes(path, before);
}
