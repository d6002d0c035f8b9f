import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { capitalised } from '../../text/grammar.ts';
import { formatNumber } from '../../text/numbers.ts';
import { chartFigure, frame, requestPage, type FigureModel } from '../../charts/figure-model.ts';
import { columnOf, inShort, inWords, readFigure } from '../../words/figure.ts';
import { isElsewhere, keyOf, titleOf } from '../elsewhere.ts';
import { counted } from '../count-with-noun.ts';
import { ask, firstRow, type Built, type Place, type SectionBody, tileOf } from '../section.ts';
import { askAmong } from './ask-among.ts';
import { partDoors } from './doors.ts';
import { jobsOfTension } from './tension.ts';
import {
  asideOf,
  codesAt,
  nameOfCode,
  oneOfEach,
  passageInWords,
  type Code,
  type OccupationContext
} from './occupation.ts';

const COUNTED = ['fap228', 'fap225'];
const NATIONAL = ['fap225', 'fap87'];

/** How many work in the occupation, women and men, ages, diplomas, and what the country pays. */
export async function employment(context: OccupationContext): Promise<Built> {
  const { occupation, place } = context;
  const codes = oneOfEach(codesAt(occupation, COUNTED));
  const recent = codes.find(({ classification }) => classification === 'fap2021');
  const national = codesAt(occupation, NATIONAL)[0];
  const [counts, ages, diplomas, wages] = await Promise.all([
    Promise.all(
      codes.map(async (one) => ({
        code: one,
        jobs: await askAmong(context, 'gpec/emplois_metier', { metier: one.code })
      }))
    ),
    recent ? askAmong(context, 'gpec/pyramide_ages_metier', { metier: recent.code }) : null,
    recent ? askAmong(context, 'gpec/diplomes_metier', { metier: recent.code, age: 'tous' }) : null,
    national ? ask(context, 'gpec/contexte_metier', { metier: national.code }) : null
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  const built: Built = { section, key: null };
  // The census is in one of the two FAP.
  const counted = counts.find(({ jobs }) => (jobs?.answer.lignes.length ?? 0) > 0) ?? counts.find(({ jobs }) => jobs);
  if (codes.length === 0) section.doors = partDoors(context, COUNTED);
  if (!counted?.jobs?.answer.lignes.length) {
    // Without the census, what the tension says of jobs.
    const jobs = await jobsOfTension(context);
    if (jobs !== null) section.sentences.push(`${jobs}.`);
  }
  if (counted?.jobs) {
    const { code } = counted;
    const { answer, place: source } = counted.jobs;
    if (answer.lignes.length > 0) {
      section.sentences.push(...jobsInWords(answer, source, code));
      const passage = passageInWords(code, occupation);
      if (passage) section.sentences.push(passage);
      built.key = keyOf(jobsKey(answer, code), source, place);
      built.headline = isElsewhere(source, place) || code.link !== 'lui-même' ? null : headline(answer, source);
    }
    // A single census is a table, not a curve.
    const draw = answer.lignes.length === 1 ? frame : chartFigure;
    section.figures.push(
      draw(answer, {
        title: titleOf(`Emplois, femmes, âges d’un recensement à l’autre${asideOf(code)}`, source, place),
        subtitle: 'Emplois au lieu de travail, recensement'
      })
    );
  }
  if (ages && recent)
    section.figures.push(
      chartFigure(ages.answer, {
        title: titleOf(`L’âge de ceux qui l’exercent${asideOf(recent)}`, ages.place, place),
        subtitle: `Part des emplois par âge, ce métier et tous les métiers, recensement ${ages.answer.parametres['annee']}`
      })
    );
  if (diplomas && recent)
    section.figures.push(
      chartFigure(diplomas.answer, {
        title: titleOf(`Diplômes de ceux qui l’exercent${asideOf(recent)}`, diplomas.place, place),
        subtitle: `Part des emplois par diplôme le plus élevé, tous âges, recensement ${diplomas.answer.parametres['annee']}`,
        note: 'Le diplôme est celui de la personne, pas celui que l’emploi demande.'
      })
    );
  if (wages && national) {
    const salary = salaryInWords(wages, national, place);
    if (salary) section.sentences.push(salary);
    section.figures.push(nationalFigure(wages, national));
  }
  return built;
}

/** Jobs, women, ages, and the census before; no gap is tested. */
function jobsInWords(answer: AnswerOf<'gpec/emplois_metier'>, place: Place, code: Code): string[] {
  const [row, before] = [answer.lignes[0], answer.lignes.at(-1)];
  if (!row) return [];
  const read = (name: 'emplois' | 'feminisation' | 'part' | 'ratio', from = row) =>
    readFigure(from, columnOf(answer, name));
  const past =
    before && before !== row
      ? ` ; au recensement de ${String(before['annee'])}, ${inWords(read('emplois', before))}. Le recensement est un sondage : l’écart n’est pas testé`
      : '';
  const own = code.link === 'lui-même' ? '' : `, ${nameOfCode(code)}`;
  const count = `${capitalised(place.lieu)}, ${counted(read('emplois'), 'emploi', 'emplois')} au recensement de ${String(row['annee'])}${own}${past}.`;
  const women = read('feminisation');
  if (women.value === null)
    return [count, 'En dessous de 200 emplois, le recensement ne donne ni la part des femmes ni celle des âges.'];
  const ratio = read('ratio');
  return [
    count,
    `Part des femmes : ${inWords(women)} ; part des 55 ans ou plus : ${inWords(read('part'))}${ratio.value === null ? '' : `, soit ${counted(ratio, 'emploi', 'emplois')} de 55 ans ou plus pour un emploi de moins de 30 ans`}.`
  ];
}

function jobsKey(answer: AnswerOf<'gpec/emplois_metier'>, code: Code) {
  const row = firstRow(answer) ?? {};
  const jobs = readFigure(row, columnOf(answer, 'emplois'));
  const women = readFigure(row, columnOf(answer, 'feminisation'));
  return {
    label: `Emplois${asideOf(code)}`,
    ...tileOf(jobs),
    ...(women.value === null ? {} : { aside: `dont ${inShort(women)} de femmes` }),
    source: `Recensement ${String(firstRow(answer)?.['annee'] ?? '')}`,
    href: requestPage(answer)
  };
}

function headline(answer: AnswerOf<'gpec/emplois_metier'>, place: Place): string | null {
  const row = firstRow(answer);
  if (!row) return null;
  const jobs = readFigure(row, columnOf(answer, 'emplois'));
  return `${capitalised(place.lieu)}, **${counted(jobs, 'emploi', 'emplois')}** de ce métier au recensement de ${String(row['annee'])}.`;
}

/** The last median wage of the country, beside that of all occupations; old, dated, national. */
function salaryInWords(answer: AnswerOf<'gpec/contexte_metier'>, code: Code, place: Place): string | null {
  const row = answer.lignes.find((line) => line['modalite'] === 'Salaire mensuel net médian');
  const salary = row ? readFigure(row, columnOf(answer, 'valeur')).value : null;
  if (!row || salary === null) return null;
  const all = readFigure(row, columnOf(answer, 'valeur_ensemble')).value;
  return `En France${place.maille === 'pays' ? '' : ', non dans ce territoire'}, le salaire mensuel net médian des salariés à temps complet était de ${formatNumber(salary)} € (${nameOfCode(code)}, ${String(row['periode'])})${all === null ? '' : ` ; tous métiers, ${formatNumber(all)} €`}.`;
}

function nationalFigure(answer: AnswerOf<'gpec/contexte_metier'>, code: Code): FigureModel {
  return chartFigure(answer, {
    title: `Salaire, mouvements et âges, France entière (${nameOfCode(code)})`,
    subtitle: 'Valeurs publiées par la Dares, chacune avec sa période',
    note: 'Ces chiffres ne décrivent pas le territoire.'
  });
}
