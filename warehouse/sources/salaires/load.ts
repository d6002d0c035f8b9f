import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { readTemplate, type TemplateRow } from '../../pipeline/read/read-template.ts';
import { disclosureClass } from '../../../src/lib/catalogue/disclosure-classes.ts';

const COLUMNS = ['annee', 'nivgeo', 'codgeo', 'pcs', 'libelle', 'sexe', 'effectif', 'q10', 'mediane', 'q90'];
/** Employees below which nothing is told: Insee's rule for employees. */
const K = disclosureClass('salaries').minCount ?? 5;
/** Employees below which no decile is told: the wage of the second of twenty is nearly one person's. */
const DECILES_FROM = 20;

/**
 * Monthly net wages in full-time equivalent, euros. The number of employees decides what is told and is not told
 * itself, so that one sex is not found by taking the other from both.
 * @throws Failure (exit 2) naming line and column.
 */
async function readWages(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const rows = (await readTemplate(file, context, COLUMNS)).map((row) => ({
    row,
    people: row.count('effectif'),
    wages: wagesOf(file, row)
  }));
  const kept = rows.filter(({ people, wages }) => people >= K && wages.mediane !== null);
  if (kept.length === 0)
    throw failure(
      EXIT.input,
      `${file.name} : aucune ligne de ${K} salariés.`,
      'Rien ne peut en être diffusé : demandez un niveau moins fin.'
    );
  return kept.map(({ row, people, wages }) => ({
    line: row.line,
    values: {
      annee: row.matching('annee', /^20\d\d$/, 'AAAA'),
      niveau: row.matching('nivgeo', /^(FRANCE|REG|DEP|ZE2020)$/, 'FRANCE, REG, DEP ou ZE2020'),
      code: row.text('codgeo'),
      pcs: row.matching('pcs', /^(ENS|\d[\dA-Za-z]{0,3})$/, 'code de la PCS, ou ENS'),
      libelle: row.text('libelle'),
      sexe: row.matching('sexe', /^[12T]$/, '1, 2 ou T'),
      classe_effectif: people < DECILES_FROM ? 'de_5_a_19' : people < 100 ? 'de_20_a_99' : 'plus_100',
      q10: people < DECILES_FROM ? null : wages.q10,
      mediane: wages.mediane,
      q90: people < DECILES_FROM ? null : wages.q90
    }
  }));
}

/** `s`, the producer's mark, is no wage. */
function wagesOf(file: DataFile, row: TemplateRow): Record<'q10' | 'mediane' | 'q90', string | null> {
  const wage = (column: 'q10' | 'mediane' | 'q90'): string | null => {
    const text = row
      .text(column)
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace(',', '.');
    if (text === '' || text === 's') return null;
    if (!/^\d+(\.\d+)?$/.test(text))
      throw failure(
        EXIT.input,
        `${file.name}, ligne ${row.line}, ${column} : « ${text.slice(0, 40)} » (attendu : un montant en euros, vide ou s).`,
        'Corrigez la ligne ; le modèle de fichier est décrit dans warehouse/sources/README.md.'
      );
    return text;
  };
  const wages = { q10: wage('q10'), mediane: wage('mediane'), q90: wage('q90') };
  const given = [wages.q10, wages.mediane, wages.q90].filter((text) => text !== null).map(Number);
  if (given.some((value, index) => index > 0 && value < (given[index - 1] ?? 0))) {
    throw failure(
      EXIT.input,
      `${file.name}, ligne ${row.line} : premier décile, médiane et neuvième décile ne sont pas dans l’ordre.`,
      'Vérifiez l’ordre des colonnes : q10 ; mediane ; q90.'
    );
  }
  return wages;
}

export const readers: SourceLoader['readers'] = { salaires: readWages };
