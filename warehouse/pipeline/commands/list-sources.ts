import { join } from 'node:path';
import type { Command } from '../command.ts';
import { chooseFiles, type ChosenFiles } from '../read/choose-files.ts';
import { listDataFiles } from '../read/data-files.ts';
import { EXIT, failure, type ExitCode } from '../failure.ts';
import { countOfThings, dateInWords, formatCount, print } from '../print.ts';
import { oddEntriesOf } from '../read/odd-entries.ts';
import { readProfile } from '../declared/profile.ts';
import { whyWithheld } from '../read/rights.ts';
import { readCurrent, type Publication } from '../publish/publication.ts';
import { readSources } from '../declared/source.ts';
import { countAddresses, placesOf } from '../declared/addresses.ts';
import { onBase, rowsOf } from '../sql.ts';

const COLUMNS =
  'source, titre, producteur, licence, presente, millesime, lignes_lues::DOUBLE as lignes_lues, lignes_retenues::DOUBLE as lignes_retenues, lignes_rejetees::DOUBLE as lignes_rejetees, fichiers, ajout, date_fichier::VARCHAR as date_fichier, prochaine_parution';

/** What a data folder brings; without one, what the snapshot in service holds, or what can be brought. */
export async function runSources(command: Command): Promise<ExitCode> {
  if (command.profile !== null && command.data === null)
    throw failure(
      EXIT.usage,
      '`sources --profile` demande aussi --data <dossier>.',
      'Sans --data, `sources` décrit l’instantané en service.'
    );
  const current = readCurrent(command.out);
  if (command.data !== null) listFolder(command, command.data);
  else if (current !== null) await listSnapshot(command, current);
  else listKnown(command);
  return EXIT.ok;
}

async function listSnapshot(command: Command, current: Publication): Promise<void> {
  const rows = await sourcesOf(join(command.out, current.file));
  const say = (text: string): void => void (command.json || process.stdout.write(`${text}\n`));
  say(
    `Instantané ${current.id} (${current.profile}${current.demo ? ', données synthétiques' : ''}), construit le ${dateInWords(current.builtAt)}\n`
  );
  const vintages = rows.map((row) => (row.presente === true ? String(row.millesime ?? 'non daté') : 'absente'));
  const today = new Date().toISOString().slice(0, 7);
  const width = Math.max(...vintages.map((text) => text.length), 0) + 1;
  say(tableLine('', 'source', 'millésime'.padEnd(width), 'retenues', 'rejetées', ['âge', 'suivante'], 'titre'));
  for (const [index, row] of rows.entries()) {
    const [kept, rejected] =
      row.presente === true
        ? [formatCount(Number(row.lignes_retenues)), formatCount(Number(row.lignes_rejetees))]
        : ['', ''];
    const next = typeof row.prochaine_parution === 'string' ? row.prochaine_parution : '';
    const when: [string, string] = [
      typeof row.date_fichier === 'string' ? ageOf(row.date_fichier) : '',
      next !== '' && next < today ? `${next} !` : next
    ];
    print(
      command,
      row,
      tableLine(
        row.presente === true ? '✓' : '–',
        String(row.source),
        (vintages[index] ?? '').padEnd(width),
        kept,
        rejected,
        when,
        String(row.titre)
      )
    );
  }
  if (rows.some((row) => typeof row.prochaine_parution === 'string' && row.prochaine_parution < today))
    say('\n! : le producteur a dû publier depuis.');
  const absent = rows.filter((row) => row.presente !== true);
  if (absent.length > 0) say('\nPour ajouter une source absente :');
  for (const row of absent) say(`  ${String(row.source)} : ${String(row.ajout)}`);
}

/** Whole months since a file's date, or days when it is younger than two months. */
function ageOf(date: string): string {
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(date)) / 86_400_000));
  return days < 61 ? `${days} j` : `${Math.floor(days / 30.44)} mois`;
}

function tableLine(
  mark: string,
  source: string,
  vintage: string,
  kept: string,
  rejected: string,
  [age, next]: [string, string],
  title: string
): string {
  return `  ${mark.padEnd(2)}${source.padEnd(28)}${vintage}${kept.padStart(10)}${rejected.padStart(10)}${age.padStart(9)}  ${next.padEnd(9)}  ${title}`;
}

async function sourcesOf(path: string) {
  try {
    return await onBase(path, (connection) =>
      rowsOf(connection, `select ${COLUMNS} from reference.sources order by source`)
    );
  } catch (error) {
    throw failure(
      EXIT.internal,
      `Instantané illisible : ${path}`,
      'Revenez au précédent (`npm run warehouse -- rollback`) ou reconstruisez.',
      error
    );
  }
}

function listFolder(command: Command, folder: string): void {
  const files = listDataFiles(folder);
  const profile = command.profile === null ? null : readProfile(command.profile);
  const disabled = profile?.disabledSources ?? [];
  const sources = readSources();
  const chosen = chooseFiles(
    sources.filter(({ name }) => !disabled.includes(name)),
    files
  );
  let used = 0;
  for (const source of sources) {
    const found = source.entities.flatMap((entity) => chosen.of(entity).map((file) => file.name));
    const own = source.entities.every((entity) => entity.format === 'profil');
    const withheld = profile === null || found.length === 0 ? null : whyWithheld(profile, source);
    const state = disabled.includes(source.name)
      ? 'écartée par le profil'
      : withheld !== null
        ? `non publiée : ${found.join(', ')}, ${withheld.why} ; ${withheld.todo}`
        : own
          ? 'donnée par le profil'
          : found.length > 0
            ? `présente : ${found.join(', ')}`
            : `absente${source.facultative ? '' : ', obligatoire'} : ${source.ajout}`;
    const mark = own || (found.length > 0 && withheld === null && !disabled.includes(source.name)) ? '✓' : '–';
    used += found.length;
    print(
      command,
      {
        source: source.name,
        titre: source.titre,
        facultative: source.facultative,
        droits: source.droits,
        fichiers: found,
        etat: state,
        ajout: source.ajout
      },
      `  ${mark} ${source.titre}\n      ${state}`
    );
  }
  for (const line of oddEntriesOf(sources, folder))
    print(command, { evenement: 'illisible', entree: line }, `  ✗ ${line} Une construction s’y arrête.`);
  listAside(command, chosen);
  print(command, { evenement: 'adresses', ...countAddresses(sources) }, `Adresses déclarées : ${placesOf(sources)}`);
  print(
    command,
    { evenement: 'bilan', dossier: folder, fichiers: files.length, reconnus: used },
    `${countOfThings(used, 'fichier reconnu')} sur ${formatCount(files.length)} dans ${folder}.`
  );
}

/** What was known by its header, and what nothing reads: the nearest source and why, or by its name only. */
function listAside(command: Command, { byHeader, aside }: ChosenFiles): void {
  for (const { file, likeness } of byHeader)
    print(
      command,
      { evenement: 'reconnu_a_l_en_tete', fichier: file.name, source: likeness.source.name },
      `  ${file.name} : lu comme « ${likeness.source.titre} », dont il a l’en-tête.`
    );
  const near = aside.filter(({ source }) => source !== null);
  if (near.length > 0 && !command.json) process.stdout.write('\nLaissés de côté :\n');
  for (const { file, source, why } of near)
    print(command, { evenement: 'laisse_de_cote', fichier: file.name, source, motif: why }, `  ${file.name} : ${why}.`);
  const far = aside.filter(({ source }) => source === null).map(({ file }) => file.name);
  if (far.length > 0)
    print(
      command,
      { evenement: 'sans_source', fichiers: far },
      `\nNe ressemblent à aucune source : ${far.join(', ')}.\n`
    );
}

function listKnown(command: Command): void {
  if (!command.json)
    process.stdout.write(`Aucun instantané dans ${command.out} ; sources que l’entrepôt sait lire :\n`);
  for (const { name, titre, producteur, licence, facultative, ajout } of readSources()) {
    print(
      command,
      { source: name, titre, producteur, licence, facultative, ajout },
      `  ${titre} (${producteur} ; ${licence})\n      ${ajout}`
    );
  }
}
