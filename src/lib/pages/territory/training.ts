import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { countedSources } from '../../words/citation.ts';
import { capitalised, numbered, pluralOf } from '../../text/grammar.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { hexFigure } from '../../charts/hex-figure.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { employment, stability } from '../training/outcomes.ts';
import { countInWords, countWith, isKnown, sumOf } from '../bounded-sum.ts';
import { regional, unplacedInWords } from '../scope.ts';
import { ask, firstRow, type Built, type Context, type KeyFigureModel, type SectionBody } from '../section.ts';

/** Who is trained, where, and what becomes of them. */
export async function training(context: Context): Promise<Built> {
  const { place } = context;
  const local = place.maille === 'pays' ? null : place.territoire;
  const region = place.maille === 'region' ? place.territoire : place.region;
  const [map, sites, pressure, fill, jobs, outcomes, quadrant] = await Promise.all([
    local
      ? ask(context, 'cprdfop/carte_offre_formation', {
          territoire: local,
          resolution: place.maille === 'region' ? '6' : '7'
        })
      : null,
    local ? ask(context, 'cprdfop/etablissements_formation', { territoire: local }) : null,
    local ? ask(context, 'cprdfop/taux_pression', { territoire: local }) : null,
    local ? ask(context, 'cprdfop/taux_remplissage', { territoire: local }) : null,
    region ? ask(context, 'cprdfop/emploi_6_12_18_24_mois', { territoire: region }) : null,
    region ? ask(context, 'cprdfop/poursuite_devenir_favorable', { territoire: region }) : null,
    region ? ask(context, 'cprdfop/quadrant_insertion_poursuite', { territoire: region }) : null
  ]);
  const section: SectionBody = { sentences: [], figures: [] };
  const count = sites?.lignes.length ?? 0;
  if (sites && count > 0)
    section.sentences.push(
      `${capitalised(place.lieu)}, ${pupilsInWords(sites)} dans ${numbered(count, 'établissement', 'établissements')} à la rentrée ${sites.parametres['rentree']}${enteringInWords(sites)}${unplacedInWords(sites)}.`
    );
  if (map)
    section.figures.push(
      hexFigure(
        map,
        {
          title:
            sites && count > 0
              ? `${numbered(count, 'établissement', 'établissements')} ${place.lieu} dans le fichier « ${fileOf(sites)} »`
              : 'Carte de l’offre de formation',
          subtitle: `Élèves par hexagone, rentrée ${map.parametres['rentree']}`
        },
        context.outlines
      )
    );
  if (pressure)
    section.figures.push(
      chartFigure(pressure, {
        title: mostWanted(pressure),
        subtitle: `Premiers vœux par place, par domaine de spécialité, rentrée ${pressure.parametres['rentree']}`,
        note: 'Voie scolaire hors BTS ; formations dont la capacité et les vœux sont connus.'
      })
    );
  if (fill)
    section.figures.push(
      chartFigure(fill, {
        title: vacancies(fill),
        subtitle: `Élèves en entrée rapportés à la capacité, par domaine, rentrée ${fill.parametres['rentree']}`
      })
    );
  if (jobs)
    section.figures.push(
      chartFigure(jobs, {
        title: regional(employment(jobs), place),
        subtitle: `Part des sortants en emploi salarié, voie scolaire, promotions cumulées ${jobs.parametres['millesime']?.replace('_', '-')}`
      })
    );
  if (outcomes)
    section.figures.push(
      chartFigure(outcomes, {
        title: regional('Poursuivre ou travailler : le devenir par diplôme et par voie', place),
        subtitle: `Part des élèves d’année terminale, promotions ${outcomes.parametres['millesime']?.replace('_', '-')}`
      })
    );
  if (quadrant)
    section.figures.push(
      chartFigure(quadrant, {
        title: regional(stability(quadrant), place),
        subtitle:
          'Emploi à 6 mois et poursuite d’études, écart à la même formation dans les autres régions, voie scolaire',
        note: 'Deux promotions cumulées.'
      })
    );
  return { section, key: sites && count > 0 ? pupilsKey(sites, count) : null };
}

/** « 42 368 élèves suivent une formation du fichier des effectifs ». */
export function pupilsInWords(sites: AnswerOf<'cprdfop/etablissements_formation'>): string {
  return `${countWith(sumOf(sites, 'effectif'), 'élève suit', 'élèves suivent')} une formation du fichier des effectifs`;
}

/** « , dont 18 211 en première année »; nothing when the year of courses is not known. */
export function enteringInWords(sites: AnswerOf<'cprdfop/etablissements_formation'>): string {
  const entering = sumOf(sites, 'premiere_annee');
  return isKnown(entering) ? `, dont ${countInWords(entering)} en première année` : '';
}

function pupilsKey(sites: AnswerOf<'cprdfop/etablissements_formation'>, count: number): KeyFigureModel {
  const entering = sumOf(sites, 'premiere_annee');
  const [label, sum] = isKnown(entering)
    ? ['Élèves en première année', entering]
    : ['Élèves', sumOf(sites, 'effectif')];
  return {
    label,
    value: countInWords(sum),
    aside: numbered(count, 'établissement', 'établissements'),
    source: `Effectifs, rentrée ${sites.parametres['rentree'] ?? ''}`,
    href: requestPage(sites)
  };
}

/** The file that the count rests on, by its title. */
function fileOf(answer: AnswerOf<'cprdfop/etablissements_formation'>): string {
  return countedSources(answer)[0]?.titre ?? answer.requete.titre;
}

function mostWanted(answer: AnswerOf<'cprdfop/taux_pression'>): string {
  const row = firstRow(answer);
  if (!row) return 'Taux de pression';
  return `${String(row['formation'])} : ${inWords(readFigure(row, columnOf(answer, 'pression')))} ${pluralOf(Number(row['pression'] ?? 0), 'premier vœu', 'premiers vœux')} par place, la pression la plus forte`;
}

function vacancies(answer: AnswerOf<'cprdfop/taux_remplissage'>): string {
  const vacant = sumOf(answer, 'places_vacantes');
  return answer.lignes.length === 0 || !isKnown(vacant)
    ? 'Taux de remplissage'
    : `${capitalised(countWith(vacant, 'place reste vacante', 'places restent vacantes'))} en entrée de formation`;
}
