import type { Answer } from '../catalogue/api/answer.ts';
import type { ChartSpec, MapSpec } from '../catalogue/request/header.ts';
import { drawable } from '../catalogue/request/drawable.ts';
import { ASKED_PREFIX } from '../catalogue/parameters/selection.ts';

/** One of the answers that were joined, drawn by itself. */
export interface AnswerPart {
  /** `Brest, 2025`. */
  readonly label: string;
  readonly answer: Answer;
}

/** The answers that several values joined, each with its rows and its drawing; itself when nothing was joined. */
export function splitAnswer(
  answer: Answer,
  { graphique, carte }: { readonly graphique: ChartSpec | null; readonly carte: MapSpec | null }
): AnswerPart[] {
  const asked = answer.colonnes.filter(({ nom }) => nom.startsWith(ASKED_PREFIX));
  if (asked.length === 0) return [{ label: '', answer }];
  const names = asked.filter(({ role }) => role === 'libelle').map(({ nom }) => nom);
  // By code and name together: a town, its zone d'emploi and its basin bear one name.
  const groups = new Map<string, { label: string; lignes: Answer['lignes'][number][] }>();
  for (const row of answer.lignes) {
    const key = JSON.stringify(asked.map(({ nom }) => row[nom] ?? null));
    const group = groups.get(key) ?? { label: names.map((name) => String(row[name] ?? '')).join(', '), lignes: [] };
    group.lignes.push(row);
    groups.set(key, group);
  }
  const colonnes = answer.colonnes.filter(({ nom }) => !nom.startsWith(ASKED_PREFIX));
  const shown = new Set(colonnes.map(({ nom }) => nom));
  const drawn = {
    graphique: drawable(graphique, shown),
    carte: carte !== null && shown.has(carte.valeur) ? carte : null
  };
  return [...groups.values()].map(({ label, lignes }) => ({
    label,
    answer: { ...answer, colonnes, lignes, requete: { ...answer.requete, ...drawn } }
  }));
}
