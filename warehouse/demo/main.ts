import { writeDemo } from './write-demo.ts';

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Usage : npx tsx warehouse/demo/main.ts <dossier> [graine]\n');
  process.exitCode = 1;
} else {
  const seed = process.argv[3];
  const report = await writeDemo(folder, seed === undefined ? {} : { seed: Number(seed) });
  const bytes = report.files.reduce((sum, file) => sum + file.bytes, 0);
  process.stdout.write(
    `${report.files.length} fichiers synthétiques dans ${report.folder} (${(bytes / 1e6).toFixed(1).replace('.', ',')} Mo)\n`
  );
}
