import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { knownCommunes, pageReader, type PageReader } from '../../pipeline/read/usage-pages.ts';
import { mergeCells, rollUp, rollUpClosed, without, type Cell } from '../../pipeline/read/roll-up.ts';
import { OTHER_FUNCTION, USAGE_THRESHOLD } from '../../pipeline/declared/usage-rules.ts';
import { readReport, type ReportLine } from './report-file.ts';

type Kind =
  | 'synthese'
  | 'appareil'
  | 'provenance'
  | 'fonction'
  | 'evenement'
  | 'recherche'
  | 'recherche_vide'
  | 'profil'
  | 'commune';

/** Start of the method in the file's name, and what its labels say; the longest first. */
const METHODS: readonly [RegExp, Kind][] = [
  [/VisitsSummary\.get/i, 'synthese'],
  [/DevicesDetection\.getType/i, 'appareil'],
  [/Referrers\.getReferrerType/i, 'provenance'],
  [/Events\.getCategory/i, 'evenement'],
  [/Actions\.getPageUrls/i, 'fonction'],
  [/NoResultKeywords/i, 'recherche_vide'],
  [/SiteSearchKeywords/i, 'recherche'],
  [/getCustomDimension[_-]profil/i, 'profil'],
  [/getCustomDimension[_-]commune/i, 'commune']
];
const LONGEST_LABEL = 80;
const PARTITIONS: readonly Kind[] = ['appareil', 'provenance', 'profil', 'commune'];

/** One report; a value of fewer than eleven visits is joined to the others of its period before it is written. */
async function readRows(file: DataFile, context: LoadContext): Promise<LoadedRow[]> {
  const kind = METHODS.find(([method]) => method.test(file.baseName))?.[1] ?? 'synthese';
  const lines = await readReport(file);
  const visits =
    kind === 'synthese' || kind === 'appareil' || kind === 'provenance' ? ['nb_visits'] : ['nb_visits', 'nb_events'];
  const wrong = lines.find(({ figures }) => !visits.some((name) => figures.has(name)));
  if (wrong !== undefined)
    throw failure(
      EXIT.input,
      `${file.name}, ligne ${wrong.line} : aucune colonne ${visits.join(' ni ')} (noms de l’API, sans traduction).`,
      'Exportez sans translateColumnNames, et vérifiez la méthode dans le nom du fichier.'
    );
  if (kind === 'synthese') return lines.map((line) => summaryRow(line));
  const pages = pageReader(context.profile.usage, kind === 'commune' ? await knownCommunes(context) : []);
  // Lines of one value together before the threshold: pages of one function, spellings of one word.
  const cells = mergeCells(lines.map((line) => cellOf(line, valueOf(kind, line.label, pages))));
  const pool = without(1);
  // Devices, origins, communes and profiles share visits out, whose total is known; functions and words do not.
  const steps =
    kind === 'commune'
      ? [([period = '', commune = '']: readonly string[]) => [period, pages.poolOf(commune)], pool]
      : [pool];
  const { kept } = PARTITIONS.includes(kind)
    ? rollUpClosed(cells, steps, USAGE_THRESHOLD)
    : rollUp(cells, steps, USAGE_THRESHOLD);
  return kept.map(
    ({ keys: [period = '', value = ''], sums: [visites = 0, actions = 0, rebonds = 0, duree = 0] }, index) => ({
      line: index + 1,
      values: {
        rapport: kind,
        periode: period,
        valeur: value,
        visites: String(visites),
        visiteurs: null,
        actions: String(actions),
        rebonds: String(rebonds),
        duree_s: String(duree)
      }
    })
  );
}

/** Visits of a whole site: its unique visitors are those that Matomo gives for this very period. */
function summaryRow({ line, period, figures }: ReportLine): LoadedRow {
  const text = (name: string): string | null => (figures.has(name) ? String(Math.round(figures.get(name) ?? 0)) : null);
  const visits = figures.get('nb_visits') ?? 0;
  const small = visits > 0 && visits < USAGE_THRESHOLD;
  return {
    line,
    values: {
      rapport: 'synthese',
      periode: period,
      valeur: 'ensemble',
      visites: small ? null : text('nb_visits'),
      visiteurs: small ? null : text('nb_uniq_visitors'),
      actions: small ? null : text('nb_actions'),
      rebonds: small ? null : text('bounce_count'),
      duree_s: small ? null : text('sum_visit_length')
    }
  };
}

/** Visitors and days count towards the threshold where Matomo gives them, visits otherwise. */
function cellOf({ period, figures }: ReportLine, value: string): Cell {
  const visits = figures.get('nb_visits') ?? figures.get('nb_events') ?? 0;
  const people =
    figures.get('sum_daily_nb_uniq_visitors') ??
    (period.length === 10 ? figures.get('nb_uniq_visitors') : undefined) ??
    visits;
  const actions = figures.get('nb_hits') ?? figures.get('nb_events') ?? figures.get('nb_actions') ?? 0;
  return {
    keys: [period, value],
    count: Math.round(people),
    who: null,
    sums: [visits, actions, figures.get('bounce_count') ?? 0, figures.get('sum_visit_length') ?? 0].map(Math.round)
  };
}

function valueOf(kind: Kind, label: string, pages: PageReader): string {
  if (kind === 'profil') return pages.profileOf(label);
  if (kind === 'commune') return pages.communeOf(label);
  if (kind === 'evenement') return pages.functionOfEvent(label) ?? OTHER_FUNCTION;
  if (kind === 'fonction') return pages.pageOf(label.startsWith('/') ? label : `/${label}`)?.fonction ?? OTHER_FUNCTION;
  return label.toLowerCase().replace(/\s+/g, ' ').slice(0, LONGEST_LABEL);
}

export const readers: SourceLoader['readers'] = { rapports: readRows };
