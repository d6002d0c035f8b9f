import type { RequestDetail } from '../../catalogue/api/documents.ts';
import { named, type Ask } from './ask.ts';
import type { Indicator } from './indicators.ts';
import { within } from './said-answer.ts';

/** Values of a parameter that are listed, at most. */
const LISTED = 30;

/** A request: what it asks, how it computes, of whom, what may be asked of it here. */
export async function describeRequest(
  ask: Ask,
  id: string,
  indicator: Indicator | null,
  most: number
): Promise<object> {
  const detail = await ask<RequestDetail>(`catalogue/${named(id)}`);
  const { question, formule, champ, notes, colonnes, mailles, disponible, motifs, version } = detail;
  return within(LISTED, most, (count) => ({
    ...(indicator === null ? {} : { indicateur: indicator.nom, mesure: indicator.colonne, avec: indicator.avec }),
    requete: id,
    version: version.slice(0, 12),
    question,
    ...(formule === null ? {} : { formule }),
    ...(champ === null ? {} : { champ }),
    disponible,
    ...(motifs.length > 0 ? { motifs } : {}),
    mailles,
    parametres: detail.parametres.map((one) => parameterSaid(one, count)),
    colonnes: colonnes.map(({ nom, libelle, unite }) => [nom, libelle, ...(unite === null ? [] : [unite])]),
    notes: notes.slice(0, count),
    page: `/catalogue/${id}`
  }));
}

function parameterSaid(
  { nom, libelle, defaut, mailles, valeurs, min, max }: RequestDetail['parametres'][number],
  count: number
) {
  const left = (valeurs?.length ?? 0) - count;
  return {
    nom,
    libelle,
    ...(defaut === null ? {} : { defaut }),
    ...(mailles.length > 0 ? { mailles } : {}),
    ...(valeurs === null
      ? {}
      : { valeurs: valeurs.slice(0, count).map(({ valeur, libelle: name }) => [valeur, name]) }),
    ...(left > 0 ? { autres_valeurs: left } : {}),
    ...(min === null ? {} : { min }),
    ...(max === null ? {} : { max })
  };
}
