import type { AnswerOf, RowOf } from '../../catalogue/api/rows.ts';
import { numbered } from '../../text/grammar.ts';
import { typeset } from '../../text/typeset.ts';
import { followUp, type FollowUp, type Target } from './follow-up.ts';
import { readIndicator } from './indicator.ts';
import { readSeries } from './series.ts';

type Row = RowOf<'cprdfop/decisions'>;

/** A decision, with what became of its indicator. */
export interface Followed {
  readonly id: string;
  readonly date: string;
  readonly body: string;
  readonly text: string;
  readonly place: { readonly code: string; readonly name: string };
  /** Page of the course or of the occupation that it is about. */
  readonly about: readonly string[];
  readonly service: string;
  readonly due: string | null;
  readonly state: string;
  readonly open: boolean;
  readonly late: boolean;
  /** Null without an indicator. */
  readonly indicator: { readonly label: string; readonly href: string | null } | null;
  readonly became: FollowUp | null;
  /** What the next committee must look at in it; empty when nothing calls for it. */
  readonly calls: readonly string[];
}

/** Decisions whose indicators are read: each is a request of its own. */
const MOST_FOLLOWED = 40;
const OPEN: readonly string[] = ['à faire', 'en cours'];

/** The decisions of a place, most recent first, each followed. @param day on which they are read, `AAAA-MM-JJ` */
export function followDecisions(
  fetcher: typeof fetch,
  answer: AnswerOf<'cprdfop/decisions'>,
  day: string
): Promise<Followed[]> {
  return Promise.all(answer.lignes.map((row, at) => follow(fetcher, row, day, at < MOST_FOLLOWED)));
}

async function follow(fetcher: typeof fetch, row: Row, day: string, read: boolean): Promise<Followed> {
  const address = row.indicateur === null ? null : readIndicator(row.indicateur);
  const series = address === null || !read ? null : await readSeries(fetcher, address);
  const became = series === null || typeof series === 'string' ? null : followUp(series, row.date ?? '', targetOf(row));
  const open = OPEN.includes(row.etat ?? '');
  const late = open && row.echeance !== null && row.echeance < day;
  const gone = typeof series === 'string' ? series : null;
  return {
    id: row.id ?? '',
    date: row.date ?? '',
    body: row.instance ?? '',
    text: row.decision ?? '',
    place: { code: row.lieu ?? '', name: row.nom_lieu ?? row.lieu ?? '' },
    about: [
      ...(row.formation === null ? [] : [`/formations/${row.formation}`]),
      ...(row.metier === null ? [] : [`/metiers/${row.metier}`])
    ],
    service: row.service ?? '',
    due: row.echeance,
    state: row.etat ?? '',
    open,
    late,
    indicator: indicatorOf(series, address?.request ?? null),
    became,
    calls: open ? callsOf(row, late, gone, became).map(typeset) : []
  };
}

function indicatorOf(
  series: Awaited<ReturnType<typeof readSeries>> | null,
  request: string | null
): Followed['indicator'] {
  if (series === null) return request === null ? null : { label: request, href: `/catalogue/${request}` };
  return typeof series === 'string' ? { label: series, href: null } : { label: series.label, href: series.request };
}

function targetOf({ sens, cible }: Row): Target | null {
  return cible !== null && (sens === 'hausse' || sens === 'baisse') ? { sense: sens, value: cible } : null;
}

/** Why an open decision is on the table of the next committee. */
function callsOf({ sens }: Row, late: boolean, gone: string | null, became: FollowUp | null): string[] {
  const moved = became?.movement === 'hausse' || became?.movement === 'baisse';
  // Within its usual variation, a figure that goes the other way says nothing yet.
  const contrary = moved && sens !== null && became.movement !== sens && became.unusual !== false;
  return [
    ...(late ? ['l’échéance est passée'] : []),
    ...(gone === null ? [] : ['son indicateur ne se lit plus']),
    ...(contrary ? ['son indicateur va à l’inverse de ce qui était voulu'] : []),
    ...(became?.reached === true ? ['sa cible est atteinte : elle peut être close'] : [])
  ];
}

/** « **5 décisions** en Bretagne, dont 3 ouvertes et **1 en retard** ; 2 sont à regarder au prochain comité. » */
export function decisionsHeadline(followed: readonly Followed[], where: string): string {
  const open = followed.filter((one) => one.open).length;
  const late = followed.filter((one) => one.late).length;
  const called = followed.filter(({ calls }) => calls.length > 0).length;
  return typeset(
    `**${numbered(followed.length, 'décision', 'décisions')}** ${where}, dont ${numbered(open, 'ouverte', 'ouvertes')} et **${late} en retard** ; à regarder au prochain comité : ${called}.`
  );
}
