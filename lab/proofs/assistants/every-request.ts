import type { Answer } from '../../../src/lib/catalogue/api/answer.ts';
import type { RequestDetail } from '../../../src/lib/catalogue/api/documents.ts';
import { formatStyled, numberStyle, type NumberStyle } from '../../../src/lib/text/numbers.ts';
import { readFigure } from '../../../src/lib/words/figure.ts';
import { toolSays, usualSubject, type Post } from '../../../tests/support/assistant.ts';

/** Rows of a request that are claimed about, and claims of each. */
const ROWS = 2;
const MOST_FIGURES = 2;

interface Count {
  right: number;
  refused: number;
  readonly wrong: string[];
}

/**
 * Of every request that gives a figure: the figure as its row says it, thrice it and a thousand more; then the call with
 * its subject left out, its territory elsewhere, a word misspelt. None may be judged of something else.
 * @returns what is judged wrongly
 */
export async function claimThroughEvery(origin: string, post: Post): Promise<string[]> {
  const { requetes } = (await get(origin, 'requests')) as { requetes: readonly { id: string }[] };
  const counts = { vraies: count(), fausses: count(), deformees: count() };
  const judge = async (kind: Count, given: object, allowed: readonly string[]): Promise<void> => {
    const said = await toolSays(post, 'verifier', given);
    const verdict = String(said['verdict'] ?? 'refus');
    if (verdict === 'refus') kind.refused++;
    else if (allowed.includes(verdict)) kind.right++;
    else kind.wrong.push(`${JSON.stringify(given)} : ${verdict}. ${String(said['pourquoi'])}`);
  };
  for (const { id } of requetes) {
    const detail = (await get(origin, `catalogue/${id}`)) as RequestDetail;
    const subject = usualSubject(detail.parametres);
    const answer = (await get(origin, `requests/${id}?${new URLSearchParams(subject).toString()}`)) as Answer;
    for (const claim of claimsOf(detail, answer, subject)) {
      const { value, style, ...given } = claim;
      // As a page writes it.
      const written = (number: number): string => formatStyled(number, style);
      await judge(counts.vraies, { ...given, valeur: written(value) }, ['compatible', 'ne_peut_etre_su']);
      const other = 3 * Math.abs(value) + 1000;
      await judge(counts.fausses, { ...given, valeur: written(other) }, ['contredit', 'ne_peut_etre_su']);
      const [first] = Object.keys(subject);
      const less = Object.fromEntries(Object.entries(given.parametres).filter(([name]) => name !== first));
      if (first !== undefined)
        await judge(counts.deformees, { ...given, parametres: less, valeur: written(value) }, []);
      await judge(counts.deformees, { ...given, anee: '2019', valeur: written(value) }, []);
      await judge(counts.deformees, { ...given, periode: '1949', valeur: written(value) }, ['ne_peut_etre_su']);
      const abroad = { ...given, territoire: 'departement:2A', parametres: subject, valeur: written(other) };
      await judge(counts.deformees, abroad, ['contredit', 'ne_peut_etre_su']);
    }
  }
  for (const [kind, { right, refused, wrong }] of Object.entries(counts))
    console.log(
      `affirmations ${kind}, par chaque requête : ${right} justes, ${refused} refusées, ${wrong.length} fausses`
    );
  return Object.values(counts).flatMap(({ wrong }) => wrong);
}

const count = (): Count => ({ right: 0, refused: 0, wrong: [] });

interface RowClaim {
  readonly requete: string;
  readonly parametres: Record<string, string>;
  readonly territoire: string;
  readonly ligne: Record<string, string>;
  readonly mesure: string;
  readonly value: number;
  readonly style: NumberStyle;
}

/** Figures of some rows, each said with all that tells its row apart. */
function claimsOf(detail: RequestDetail, answer: Answer, subject: Record<string, string>): RowClaim[] {
  const { colonnes, lignes = [] } = answer;
  const place = colonnes?.find(({ role }) => role === 'territoire')?.nom;
  // Rows that say their territory are of the one asked, which holds them.
  const { territoire: asked } = answer.parametres ?? {};
  const held = place !== undefined && typeof asked === 'string' ? { territoire: asked } : {};
  const step = Math.max(1, Math.floor(lignes.length / ROWS));
  return lignes
    .filter((_, at) => at % step === 0)
    .slice(0, ROWS)
    .flatMap((row) => {
      const keys = colonnes.filter(({ role, protege, type }) => role === 'dimension' && !protege && type === 'texte');
      const ligne = Object.fromEntries(keys.flatMap(({ nom }) => (row[nom] === null ? [] : [[nom, String(row[nom])]])));
      const territoire = String(
        (place === undefined ? null : row[place]) ?? answer.parametres['territoire'] ?? 'region:53'
      );
      return colonnes
        .filter((column) => column.protege && readFigure(row, column).status.code === 'diffuse')
        .slice(0, MOST_FIGURES)
        .flatMap((column) => {
          const { value } = readFigure(row, column);
          return value === null
            ? []
            : [
                {
                  requete: detail.id,
                  parametres: { ...subject, ...held },
                  territoire,
                  ligne,
                  mesure: column.nom,
                  value,
                  style: numberStyle(column)
                }
              ];
        });
    });
}

async function get(origin: string, path: string): Promise<unknown> {
  return (await fetch(`${origin}/api/v1/${path}`)).json();
}
