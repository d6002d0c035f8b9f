import { capitalised } from '../../text/grammar.ts';
import { chartFigure, requestPage } from '../../charts/figure-model.ts';
import { columnOf, inWords, readFigure } from '../../words/figure.ts';
import { keyOf, titleOf } from '../elsewhere.ts';
import { regionAround } from '../scope.ts';
import { ask, type Built, type Place, type SectionBody, tileOf } from '../section.ts';
import { counted } from '../count-with-noun.ts';
import { codesAt, type OccupationContext } from './occupation.ts';

/** What the coming years need: the projection of the State, by family and region. */
export async function coming(context: OccupationContext): Promise<Built> {
  const { occupation, place } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  const [family] = [...codesAt(occupation, ['fap87']), ...codesAt(occupation, ['fap225'])];
  const region: Place | null = place.maille === 'pays' ? place : regionAround(context);
  if (!region || !family) return { section, key: null };
  const code = family.code.slice(0, 'fap2009:'.length + 3);
  const answer = await ask(context, 'gpec/postes_a_pourvoir_2030', {
    territoire: region.territoire,
    filtre: `code=${code}`
  });
  if (!answer) return { section, key: null };
  const row = answer.lignes[0];
  if (!row) {
    section.figures.push(
      chartFigure(answer, {
        title: 'Postes à pourvoir dans les années qui viennent',
        subtitle: 'Projections de France Stratégie et de la Dares'
      })
    );
    return { section, key: null };
  }
  const read = (name: 'postes' | 'departs' | 'creations' | 'debutants' | 'desequilibre') =>
    readFigure(row, columnOf(answer, name));
  const horizon = answer.parametres['horizon'] ?? '';
  section.sentences.push(
    `${capitalised(region.lieu)}, la famille « ${String(row['metier'])} » (FAP 2009, plus large que ce métier quand elle en contient plusieurs) aurait ${counted(read('postes'), 'poste à pourvoir', 'postes à pourvoir')} de ${String(row['depart_en'])} à ${horizon} : ${counted(read('departs'), 'départ en fin de carrière', 'départs en fin de carrière')} et ${inWords(read('creations'))} créations nettes, pour ${counted(read('debutants'), 'jeune débutant', 'jeunes débutants')}.`,
    'C’est un scénario de la projection nationale, non une prévision, et il n’a pas d’intervalle publié.'
  );
  section.figures.push(
    chartFigure(
      answer,
      {
        title: titleOf(`Postes à pourvoir d’ici ${horizon}`, region, place),
        subtitle: `Créations nettes et départs en fin de carrière, ${String(row['depart_en'])}-${horizon}, scénario ${answer.parametres_libelles['scenario'] ?? ''}`
      },
      { columns: ['metier', 'postes', 'departs', 'creations', 'debutants', 'desequilibre'] }
    )
  );
  const posts = read('postes');
  return {
    section,
    key: keyOf(
      {
        label: `Postes à pourvoir d’ici ${horizon} (famille de la FAP 2009)`,
        ...tileOf(posts),
        source: 'Projection, scénario, non une prévision',
        href: requestPage(answer)
      },
      region,
      place
    )
  };
}
