import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { readTemplate } from '../../pipeline/read/read-template.ts';
import { POOLED, rollUp, rollUpClosed, without, type Cell, type RolledUp } from '../../pipeline/read/roll-up.ts';
import { PERSONS_THRESHOLD as K } from '../../pipeline/declared/usage-rules.ts';

const CONTRACTS = ['annee', 'departement', 'niveau', 'domaine', 'taille', 'contrats'];
const CENTRES = ['annee', 'uai', 'nom', 'commune', 'niveau', 'domaine', 'apprentis'];
/** Given up in turn: size of the employer, field, level; the Dares publishes the total of the rest. */
const CONTRACT_STEPS = [without(4), without(3, 4), without(2, 3, 4)];
/** The level, then the centre with its name and commune. */
const CENTRE_STEPS = [without(4), without(1, 2, 3, 4)];

const YEAR = /^20\d\d$/;
const LEVEL = /^[3-8]$/;
const FIELD = /^\d\d$/;

/** New contracts of a year; a cell counts five apprentices at the least. @throws Failure (exit 2) */
async function readContracts(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const cells = (await readTemplate(file, context, CONTRACTS)).map((row): Cell => {
    const count = row.count('contrats');
    return {
      keys: [
        row.matching('annee', YEAR, 'AAAA'),
        row.matching('departement', /^(\d\d|2[AB]|97\d)$/, '35'),
        row.matching('niveau', LEVEL, '3 à 8'),
        row.matching('domaine', FIELD, 'deux chiffres (NSF)'),
        row.matching(
          'taille',
          /^(moins_11|de_11_a_49|de_50_a_249|plus_250)$/,
          'moins_11, de_11_a_49, de_50_a_249 ou plus_250'
        )
      ],
      count,
      who: null,
      sums: [count]
    };
  });
  return shown(file, rollUpClosed(cells, CONTRACT_STEPS, K)).map(
    ({ keys: [annee = '', departement = '', niveau = '', domaine = '', taille = ''], count }, index) => ({
      line: index + 1,
      values: { annee, departement, niveau, domaine, taille, contrats: String(count) }
    })
  );
}

/** Apprentices of each centre at the end of the year, by level. */
async function readCentres(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const cells = (await readTemplate(file, context, CENTRES)).map((row): Cell => {
    const count = row.count('apprentis');
    row.matching('domaine', FIELD, 'deux chiffres (NSF)');
    return {
      keys: [
        row.matching('annee', YEAR, 'AAAA'),
        row.matching('uai', /^\d[\dAB]\d{5}[A-Z]$/, 'UAI de 8 caractères'),
        row.text('nom'),
        row.matching('commune', /^(\d{5}|2[AB]\d{3})$/, 'code Insee de commune'),
        row.matching('niveau', LEVEL, '3 à 8')
      ],
      count,
      who: null,
      sums: [count]
    };
  });
  // Two fields of one centre and level are one cell here.
  const byLevel = new Map<string, Cell>();
  for (const cell of cells) {
    const name = cell.keys.join('\u0000');
    byLevel.set(name, { ...cell, count: cell.count + (byLevel.get(name)?.count ?? 0) });
  }
  return shown(file, rollUp(byLevel.values(), CENTRE_STEPS, K)).map(
    ({ keys: [annee = '', uai = '', nom = '', commune = '', niveau = ''], count }, index) => ({
      line: index + 1,
      values: {
        annee,
        uai,
        nom: nom === POOLED ? null : nom,
        commune: commune === POOLED ? null : commune,
        niveau,
        apprentis: String(count)
      }
    })
  );
}

function shown(file: DataFile, { kept }: RolledUp): Cell[] {
  if (kept.length === 0)
    throw failure(
      EXIT.input,
      `${file.name} : moins de ${K} personnes en tout.`,
      'Rien ne peut en être diffusé : donnez le fichier de l’année entière.'
    );
  return kept;
}

export const readers: SourceLoader['readers'] = { contrats: readContracts, centres: readCentres };
