/*---
titre: Passages entre nomenclatures de métiers
question: Comment passer d’une nomenclature de métiers à une autre ?
code: R12
formule: poids = part du code de départ qui va à chaque arrivée ; ce qui manque à 1 n’est relié à rien
champ: FAP 2009, FAP 2021, ROME v3, ROME 4.0, PCS 2003, diplômes (CFD) et certifications (RNCP, répertoire spécifique).
notes:
  - Aucun effectif ne pondère ces passages - « parts_egales » est une convention, « qualifications » la part des qualifications déclarées qui mènent à la famille, « couples » la part des couples fiche × qualification que deux familles ont en commun, « compose » le produit de deux passages, « meme_intitule » celle, à parts égales, des métiers que citent les fiches du RNCP de même diplôme et de même intitulé, « remplacement » de même pour le diplôme remplacé ou remplaçant, « declare » pour les diplômes d’État.
  - Un diplôme ou une certification ne mène qu’aux familles de sa qualification - un CAP aux ouvriers et employés qualifiés, un bac professionnel aussi aux techniciens, un BTS ou un BUT aux techniciens et agents de maîtrise, au-delà aux cadres.
  - Les certifications ne disent pas la version de leurs codes ROME ; un code de la v3 est pris tel quel, un code propre à la 4.0 mène à la fiche v3 d’où il vient.
parametres:
  de: { domaine: choix, valeurs: { rome_v3: ROME v3, rome_v4: ROME 4.0, fap2009: FAP 2009, fap2021: FAP 2021, pcs2003: PCS 2003, cfd: Diplômes (CFD), rncp: Certifications (RNCP), rs: Répertoire spécifique }, defaut: rome_v3, libelle: De }
  vers: { domaine: choix, valeurs: { fap2009: FAP 2009, fap2021: FAP 2021, rome_v3: ROME v3, pcs2003: PCS 2003 }, defaut: fap2009, libelle: Vers }
colonnes:
  de_code: { role: dimension, libelle: Code de départ }
  de_libelle: { role: dimension, libelle: Départ }
  vers_code: { role: dimension, libelle: Code d’arrivée }
  vers_libelle: { role: dimension, libelle: Arrivée }
  poids: { role: indice, unite: pour_un, libelle: Poids }
  codes: { role: mesure, unite: codes, libelle: Codes qui y mènent }
  sur: { role: mesure, unite: codes, libelle: Codes du départ }
  qualite: { role: dimension, libelle: Ce qui fonde le poids }
  source: { role: dimension, libelle: Source }
si_vide: { etat: sans_objet, motif: "Aucun passage entre ces deux nomenclatures n’est publié, ou son fichier n’est pas là." }
repose_sur:
  lignes: [bcn, certif_info, fap, kit_apprentissage, passages_fap2021, passages_metiers, rncp, rome]
lecture: "« {de_libelle} » ({de_code}) mène à « {vers_libelle} » ({vers_code}) par {codes} de ses {sur code|codes}."
---*/
with libelles as (
    select version as nomenclature, code, libelle from reference.rome
    union all
    select nomenclature, code, libelle from reference.metiers where nomenclature in ('fap2009', 'fap2021')
    union all
    select distinct 'cfd', cfd, first_value(libelle) over (partition by cfd order by formation) from reference.formations
)
select
    passages.de_code,
    coalesce(de.libelle, passages.de_code) as de_libelle,
    passages.vers_code,
    coalesce(vers.libelle, passages.vers_code) as vers_libelle,
    passages.poids,
    passages.codes,
    passages.sur,
    passages.qualite,
    passages.source
from reference.passages as passages
left join libelles as de on de.nomenclature = passages.de_nomenclature and de.code = passages.de_code
left join libelles as vers on vers.nomenclature = passages.vers_nomenclature and vers.code = passages.vers_code
where passages.de_nomenclature = $de::VARCHAR
    and passages.vers_nomenclature = $vers::VARCHAR
order by passages.de_code, passages.poids desc, passages.vers_code
