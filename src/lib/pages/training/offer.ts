import { formatNumber } from '../../text/numbers.ts';
import { capitalised, pluralOf } from '../../text/grammar.ts';
import { hexFigure } from '../../charts/hex-figure.ts';
import { countWith, sumOf } from '../bounded-sum.ts';
import { enteringInWords, pupilsInWords } from '../territory/training.ts';
import { ask, type Built, type Context, type SectionBody } from '../section.ts';
import { hasRows, hexagonsOf, halfTitle, unplacedInWords } from '../scope.ts';

/** Where people train: pupils, apprentices, sessions of continuing training. */
export async function offer(context: Context): Promise<Built> {
  const { place, outlines } = context;
  const section: SectionBody = { sentences: [], figures: [] };
  if (place.maille === 'pays') return { section, key: null };
  const asked = { territoire: place.territoire, resolution: hexagonsOf(place) };
  const [pupils, sites, apprentices, taught, sessions] = await Promise.all([
    ask(context, 'cprdfop/carte_offre_formation', asked),
    ask(context, 'cprdfop/etablissements_formation', { territoire: place.territoire }),
    ask(context, 'cprdfop/apprentis_carte', asked),
    ask(context, 'cprdfop/offre_apprentissage', { territoire: place.territoire, par: 'formation' }),
    ask(context, 'cprdfop/carte_sessions', asked)
  ]);
  if (hasRows(sites)) {
    section.sentences.push(
      `${capitalised(place.lieu)}, ${pupilsInWords(sites)} à la rentrée ${sites.parametres['rentree']}${enteringInWords(sites)}. Établissements qui les accueillent : ${formatNumber(sites.lignes.length)}${unplacedInWords(sites)}.`
    );
  }
  if (hasRows(taught)) {
    const read = [...new Set(taught.lignes.flatMap((row) => String(row['fichiers']).split(', ')))].sort();
    const count = taught.lignes.length;
    section.sentences.push(
      `${taught.etat === 'partiel' ? 'Au moins ' : ''}${formatNumber(count)} ${pluralOf(count, 'formation s’y prépare', 'formations s’y préparent')} par apprentissage (fichiers lus : ${read.join(' et ')}).`
    );
  }
  const also = [
    hasRows(apprentices)
      ? `${countWith(sumOf(apprentices, 'apprentis'), 'apprenti est inscrit', 'apprentis sont inscrits')} dans un centre de formation fin ${apprentices.parametres['annee']} (centres d’au moins cinq apprentis)`
      : null,
    hasRows(sessions)
      ? `${countWith(sumOf(sessions, 'sessions'), 'session de formation continue commence', 'sessions de formation continue commencent')} en ${sessions.parametres['annee']}`
      : null
  ].filter((part) => part !== null);
  if (also.length > 0) section.sentences.push(`${capitalised(also.join(' ; '))}.`);
  const points = (sites?.lignes ?? []).flatMap((site) =>
    typeof site['latitude'] === 'number' && typeof site['longitude'] === 'number'
      ? [{ lat: site['latitude'], lng: site['longitude'], title: String(site['etablissement']) }]
      : []
  );
  if (pupils)
    section.figures.push(
      hexFigure(
        pupils,
        {
          title: halfTitle(pupils, 'effectif', 'La moitié des élèves se forme dans', 'Où se forment les élèves'),
          subtitle: `Élèves par hexagone et établissements (points), rentrée ${pupils.parametres['rentree']}`
        },
        outlines,
        { points }
      )
    );
  if (apprentices)
    section.figures.push(
      hexFigure(
        apprentices,
        {
          title: halfTitle(
            apprentices,
            'apprentis',
            'La moitié des apprentis se forme dans',
            'Où se forment les apprentis'
          ),
          subtitle: `Apprentis par hexagone, au lieu du centre de formation, fin ${apprentices.parametres['annee']}`
        },
        outlines
      )
    );
  if (sessions)
    section.figures.push(
      hexFigure(
        sessions,
        {
          title: halfTitle(
            sessions,
            'sessions',
            'La moitié des sessions de formation continue a lieu dans',
            'Où ont lieu les sessions de formation continue'
          ),
          subtitle: `Sessions par hexagone, début en ${sessions.parametres['annee']}`
        },
        outlines
      )
    );
  return { section, key: null };
}
