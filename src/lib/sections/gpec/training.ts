import type { Answer } from '../../catalogue/answer.ts';
import { countedSources } from '../../catalogue/citation.ts';
import { formatNumber } from '../../catalogue/format-fr.ts';
import { capitalised, numbered, pluralOf } from '../../catalogue/words-fr.ts';
import { chartFigure, hexFigure, requestPage } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../charts/reading.ts';
import { employment, stability } from '../cprdfop/outcomes.ts';
import { regional, unplacedInWords } from '../scope.ts';
import { ask, firstRow, type Built, type Context, type Section } from '../section.ts';

/** Who is trained, where, and what becomes of them. */
export async function training(context: Context): Promise<Built> {
  const { place } = context;
  const local = place.maille === 'pays' ? null : place.territoire;
  const region = place.maille === 'region' ? place.territoire : place.region;
  const [map, sites, pressure, fill, jobs, outcomes, quadrant] = await Promise.all([
    local ? ask(context, 'cprdfop/carte_offre_formation', { territoire: local, resolution: place.maille === 'region' ? '6' : '7' }) : null,
    local ? ask(context, 'cprdfop/etablissements_formation', { territoire: local }) : null,
    local ? ask(context, 'cprdfop/taux_pression', { territoire: local }) : null,
    local ? ask(context, 'cprdfop/taux_remplissage', { territoire: local }) : null,
    region ? ask(context, 'cprdfop/emploi_6_12_18_24_mois', { territoire: region }) : null,
    region ? ask(context, 'cprdfop/poursuite_devenir_favorable', { territoire: region }) : null,
    region ? ask(context, 'cprdfop/quadrant_insertion_poursuite', { territoire: region }) : null
  ]);
  const section: Section = { id: 'formation', question: 'Qui se forme, et pour quel devenir ?', sentences: [], figures: [] };
  const pupils = total(sites, 'effectif');
  const entering = total(sites, 'premiere_annee');
  const count = sites?.lignes.length ?? 0;
  if (sites && count > 0) section.sentences.push(`${capitalised(place.lieu)}, ${numbered(pupils, 'élève suit', 'élèves suivent')} une formation du fichier des effectifs dans ${numbered(count, 'établissement', 'établissements')} à la rentrée ${sites.parametres['rentree']}, dont ${formatNumber(entering)} en première année${unplacedInWords(sites)}.`);
  if (map) section.figures.push(hexFigure(map, { title: sites && count > 0 ? `${numbered(count, 'établissement', 'établissements')} ${place.lieu} dans le fichier « ${fileOf(sites)} »` : 'Carte de l’offre de formation', subtitle: `Élèves par hexagone, rentrée ${map.parametres['rentree']}` }, context.outlines));
  if (pressure) section.figures.push(chartFigure(pressure, { title: mostWanted(pressure), subtitle: `Premiers vœux par place, par domaine de spécialité, rentrée ${pressure.parametres['rentree']}`, note: 'Voie scolaire hors BTS ; formations dont la capacité et les vœux sont connus.' }));
  if (fill) section.figures.push(chartFigure(fill, { title: vacancies(fill), subtitle: `Élèves en entrée rapportés à la capacité, par domaine, rentrée ${fill.parametres['rentree']}` }));
  if (jobs) section.figures.push(chartFigure(jobs, { title: regional(employment(jobs), place), subtitle: `Part des sortants en emploi salarié, voie scolaire, promotions cumulées ${jobs.parametres['millesime']?.replace('_', '-')}` }));
  if (outcomes) section.figures.push(chartFigure(outcomes, { title: regional('Poursuivre ou travailler : le devenir par diplôme et par voie', place), subtitle: `Part des élèves d’année terminale, promotions ${outcomes.parametres['millesime']?.replace('_', '-')}` }));
  if (quadrant) section.figures.push(chartFigure(quadrant, { title: regional(stability(quadrant), place), subtitle: 'Emploi à 6 mois et poursuite d’études, écart à la moyenne régionale du même diplôme, voie scolaire', note: 'Deux promotions cumulées.' }));
  const key = sites && count > 0 ? { label: 'Élèves en première année', value: formatNumber(entering), aside: numbered(count, 'établissement', 'établissements'), source: `Effectifs, rentrée ${sites.parametres['rentree']}`, href: requestPage(sites) } : null;
  return { section, key };
}

function total(answer: Answer | null, name: string): number {
  return (answer?.lignes ?? []).reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
}

/** The file that the count rests on, by its title. */
function fileOf(answer: Answer): string {
  return countedSources(answer)[0]?.titre ?? answer.requete.titre;
}

function mostWanted(answer: Answer): string {
  const row = firstRow(answer);
  if (!row) return 'Taux de pression';
  return `${String(row['formation'])} : ${inWords(readFigure(row, columnOf(answer, 'pression')))} ${pluralOf(Number(row['pression'] ?? 0), 'premier vœu', 'premiers vœux')} par place, la pression la plus forte`;
}

function vacancies(answer: Answer): string {
  const vacant = total(answer, 'places_vacantes');
  return answer.lignes.length === 0 ? 'Taux de remplissage' : `${numbered(vacant, 'place reste vacante', 'places restent vacantes')} en entrée de formation`;
}
