import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { capitalised } from '../../text/grammar.ts';
import { countInWords, countOf, countWith, isKnown, sumOf } from '../bounded-sum.ts';
import { keyOf, titleOf } from '../elsewhere.ts';
import { askNear, type Built, type Door, type Place, type SectionBody } from '../section.ts';
import type { AnswerOf } from '../../catalogue/api/rows.ts';
import type { SectorContext } from './sector.ts';

const MOST_DOORS = 12;

/** Which school courses train for the sector, by the speciality of their diploma. */
export async function courses(context: SectorContext): Promise<Built> {
  const { place, sector } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  if (sector.counts.specialities === 0)
    return {
      section: { ...section, sentences: ['Le contour de cette filière ne nomme pas de spécialité de formation.'] },
      key: null
    };
  const near = await askNear(context, 'cprdfop/offre_filiere', { filiere: sector.code });
  if (!near) return { section, key: null };
  const { answer, place: where } = near;
  section.figures.push(
    chartFigure(
      answer,
      {
        title: titleOf('Les formations scolaires de ses spécialités', where, place),
        subtitle: `Élèves à la rentrée ${answer.parametres['rentree'] ?? 'non lue'} ; vœux et places de la rentrée ${answer.parametres['rentree_places'] ?? 'non lue'}`,
        note: 'La spécialité d’un diplôme ne dit pas tout ce à quoi il mène. L’apprentissage et la formation continue n’y sont pas.'
      },
      { columns: ['formation', 'diplome', 'eleves', 'premiere_annee', 'etablissements', 'pression'] }
    )
  );
  if (answer.lignes.length === 0) return { section, key: null };
  section.sentences.push(taughtInWords(answer, where));
  section.doors = doorsOf(answer, place);
  const pupils = sumOf(answer, 'eleves');
  return {
    section,
    key: isKnown(pupils)
      ? keyOf(
          {
            label: 'Élèves de ses spécialités, voie scolaire',
            value: countInWords(pupils),
            source: `Constat de rentrée ${answer.parametres['rentree'] ?? ''}`,
            href: requestPage(answer)
          },
          where,
          place
        )
      : null
  };
}

/** Pupils and courses; first wishes against places where the file gives both. */
function taughtInWords(answer: AnswerOf<'cprdfop/offre_filiere'>, place: Place): string {
  const known = answer.lignes.filter((row) => row['voeux1'] !== null && row['places_demandees'] !== null);
  const [wishes, places] = ['voeux1', 'places_demandees'].map((name) =>
    known.reduce((sum, row) => sum + Number(row[name as 'voeux1'] ?? 0), 0)
  );
  const pressure =
    known.length === 0 || !wishes || !places
      ? ''
      : ` À la rentrée ${answer.parametres['rentree_places'] ?? ''}, pour ${countOf(known.length, 'formation dont les places et les vœux sont connus', 'formations dont les places et les vœux sont connus')} : ${countWith(exact(wishes), 'premier vœu', 'premiers vœux')} pour ${countWith(exact(places), 'place', 'places')}.`;
  return `${capitalised(place.lieu)}, ${countWith(sumOf(answer, 'eleves'), 'élève suit', 'élèves suivent')} ${countOf(answer.lignes.length, 'formation', 'formations')} de ses spécialités par la voie scolaire, à la rentrée ${answer.parametres['rentree'] ?? ''}.${pressure}`;
}

const exact = (value: number): { value: number; min: number; max: number } => ({ value, min: value, max: value });

function doorsOf(answer: AnswerOf<'cprdfop/offre_filiere'>, place: Place): Door[] {
  return answer.lignes
    .filter((row) => row['code'] !== null)
    .slice(0, MOST_DOORS)
    .map((row) => ({
      text: row['formation'] ?? '',
      href: `/formations/${row['code'] ?? ''}?territoire=${place.territoire}`,
      ...(row['diplome'] === null ? {} : { aside: row['diplome'] ?? '' })
    }));
}
