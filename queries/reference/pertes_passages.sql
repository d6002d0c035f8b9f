/*---
titre: Ce que perdent les passages entre codes
question: Combien de codes un passage relie-t-il, et combien en perd-il ?
code: R13
formule: perdus = codes de départ sans aucune arrivée ; part perdue = perdus / codes de départ
champ: Codes de départ que connaît la nomenclature ou le fichier du passage.
colonnes:
  source: { role: dimension, libelle: Source }
  nomenclature_de: { role: dimension, libelle: De }
  nomenclature_vers: { role: dimension, libelle: Vers }
  codes: { role: mesure, unite: codes, libelle: Codes de départ }
  relies: { role: mesure, unite: codes, libelle: Reliés }
  perdus: { role: mesure, unite: codes, libelle: Perdus }
  multiples: { role: mesure, unite: codes, libelle: À plusieurs arrivées }
  part_perdue: { role: taux, de: [perdus, codes], partie: true, libelle: Part perdue }
si_vide: { etat: non_disponible, motif: "Aucun fichier de passage n’a été reçu." }
repose_sur:
  lignes: [bcn, certif_info, fap, formacode, kit_apprentissage, passages_fap2021, passages_metiers, rncp, rome]
lecture: "De {nomenclature_de} à {nomenclature_vers} ({source}), {perdus code|codes} sur {codes} {perdus:n’a|n’ont} aucune arrivée."
---*/
-- Un passage composé des diplômes et des certifications compte les codes de plusieurs fichiers : sans l’un d’eux, il en connaît et en relie au moins autant, et l’on ne sait pas ce qu’il perd.
select source, nomenclature_de, nomenclature_vers,
    if(entier, codes, null) as codes, codes as codes_min, if(entier, codes, null) as codes_max, if(entier, 'diffuse', 'intervalle') as codes_statut,
    if(entier, relies, null) as relies, relies as relies_min, if(entier, relies, null) as relies_max, if(entier, 'diffuse', 'intervalle') as relies_statut,
    if(entier, perdus, null) as perdus, if(entier, 'diffuse', 'non_disponible') as perdus_statut,
    if(entier, multiples, null) as multiples, if(entier, 'diffuse', 'non_disponible') as multiples_statut
from (select *, source <> 'compose' or nomenclature_de not in ('cfd', 'rncp', 'rs')
    or toutes_lues(['bcn', 'certif_info', 'kit_apprentissage', 'rncp']) as entier from reference.pertes_passages)
order by nomenclature_de, nomenclature_vers, source
