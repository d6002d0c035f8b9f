/*---
titre: Devenir des sortants, centre par centre
question: Que deviennent les sortants de chaque centre de formation, de six à vingt-quatre mois après ?
code: C06
formule: taux publiés par le producteur, jamais recalculés ; emploi à k mois = sortants en emploi salarié / sortants ; poursuite = inscrits de dernière année qui poursuivent / inscrits
champ: Apprentis ou élèves en dernière année, du CAP au BTS, toutes formations d’un établissement réunies ; deux promotions cumulées (InserJeunes, Depp et Dares).
notes:
  - Un établissement n’est pas une formation. Deux établissements diffèrent d’abord par ce qu’ils enseignent ; ils sont rangés ici par commune, et ne se classent pas.
  - Les centres d’apprentis ont leurs taux avant les autres - pour les élèves, choisissez des promotions antérieures. « Ensemble » contient les deux voies d’un même établissement.
  - Un taux non diffusé est celui d’un établissement de moins de vingt sortants. Ce que le fichier ne donne pas pour ces promotions ou cette voie est non disponible.
  - La part des contrats interrompus n’est donnée que pour les apprentis des promotions de 2018 et 2019 ; une interruption n’est pas un abandon.
  - Le taux attendu tient compte du profil des jeunes et de leurs formations, sans intervalle publié.
  - Un établissement que ni l’annuaire, ni les répertoires de centres d’apprentis ne situent est compté pour la région et son département, d’après son code, et pour aucun territoire plus petit.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  millesime: { domaine: millesimes.insertion_centres, defaut: dernier, libelle: Promotions }
  voie: { domaine: choix, valeurs: { apprentissage: apprentissage, ensemble: ensemble des voies, scolaire: voie scolaire }, defaut: apprentissage, sujet: true, libelle: Voie }
colonnes:
  uai: { role: dimension, libelle: Code }
  etablissement: { role: dimension, libelle: Établissement }
  commune: { role: dimension, libelle: Commune }
  situe_par: { role: texte, libelle: Commune d’après }
  emploi_6: { role: indice, unite: pourcent, libelle: Emploi à 6 mois }
  attendu: { role: indice, unite: pourcent, libelle: Emploi attendu à 6 mois }
  emploi_12: { role: indice, unite: pourcent, libelle: Emploi à 12 mois }
  emploi_18: { role: indice, unite: pourcent, libelle: Emploi à 18 mois }
  emploi_24: { role: indice, unite: pourcent, libelle: Emploi à 24 mois }
  poursuite: { role: indice, unite: pourcent, libelle: Poursuite d’études }
  interrompus: { role: indice, unite: pourcent, libelle: Contrats interrompus }
  fichier: { role: texte, libelle: Fichier }
  non_situes: { role: signal, libelle: Établissements non situés, texte: "Des établissements de la région ne sont situés ni par l’annuaire, ni par les répertoires de centres d’apprentis : ils ne sont comptés que pour la région et leur département." }
graphique: { type: nuage, x: poursuite, y: emploi_6, echelle: lineaire }
si_vide: { etat: non_disponible, motif: "Aucun établissement situé sur ce territoire n’est dans les fichiers d’InserJeunes pour ces promotions et cette voie." }
repose_sur:
  lignes: [annuaire_education, repertoires_cfa, inserjeunes_cfa, inserjeunes_etablissements]
  valeurs:
    - { colonnes: [emploi_6, attendu, emploi_12, emploi_18, emploi_24, poursuite, interrompus, fichier], sources: [inserjeunes_cfa], sans: dit }
    - { colonnes: [situe_par], sources: [annuaire_education], sans: dit }
lecture: "{territoire}, « {etablissement} » ({voie}) : {emploi_6} des sortants ont un emploi salarié six mois après, et {poursuite} des inscrits de dernière année poursuivent des études."
---*/
with lieu as (
    select maille in ('region', 'departement', 'pays') as entiere
    from reference.territoires where territoire = $territoire::VARCHAR
),
autour as (
    from departements_autour($territoire::VARCHAR)
),
centres as (
    select cube.*, lieux.nom as nom_annuaire, coalesce(lieux.commune, cube.commune_repertoire) as code_commune, communes.nom as nom_commune,
        case when lieux.uai is not null then 'annuaire de l’éducation'
            when cube.commune_repertoire is not null then 'répertoire de centres d’apprentis' end as situe_par,
        bool_or(cube.taux_emploi_12 is not null) over () as douze, bool_or(cube.taux_emploi_18 is not null) over () as dix_huit,
        bool_or(cube.taux_emploi_24 is not null) over () as vingt_quatre, bool_or(cube.interruption is not null) over () as interruptions
    from publie.cube_insertion_etablissement as cube
    left join publie.etablissements as lieux on lieux.uai = cube.uai
    left join reference.territoires as communes on communes.territoire = coalesce(lieux.commune, cube.commune_repertoire)
    where cube.millesime = $millesime::VARCHAR and cube.voie = $voie::VARCHAR
)
select
    uai,
    coalesce(nom_annuaire, nom) as etablissement,
    nom_commune as commune,
    situe_par,
    taux_emploi_6 / 100 as emploi_6, if(taux_emploi_6 is null, 'non_diffuse', 'diffuse') as emploi_6_statut,
    taux_attendu / 100 as attendu, if(taux_attendu is null, 'non_diffuse', 'diffuse') as attendu_statut,
    taux_emploi_12 / 100 as emploi_12,
    case when taux_emploi_12 is not null then 'diffuse' when douze and taux_emploi_6 is null then 'non_diffuse'
        else 'non_disponible' end as emploi_12_statut,
    taux_emploi_18 / 100 as emploi_18,
    case when taux_emploi_18 is not null then 'diffuse' when dix_huit and taux_emploi_6 is null then 'non_diffuse'
        else 'non_disponible' end as emploi_18_statut,
    taux_emploi_24 / 100 as emploi_24,
    case when taux_emploi_24 is not null then 'diffuse' when vingt_quatre and taux_emploi_6 is null then 'non_diffuse'
        else 'non_disponible' end as emploi_24_statut,
    taux_poursuite / 100 as poursuite, if(taux_poursuite is null, 'non_diffuse', 'diffuse') as poursuite_statut,
    interruption / 100 as interrompus,
    case when interruption is not null then 'diffuse' when interruptions and taux_emploi_6 is null then 'non_diffuse'
        else 'non_disponible' end as interrompus_statut,
    if(fichier = 'centre', 'InserJeunes par centre', 'InserJeunes par établissement') as fichier,
    (select not entiere from lieu) and exists (
        from centres as autres where autres.code_commune is null and 'departement:' || departement_uai(autres.uai) in (from autour)
    ) as non_situes
from centres
cross join lieu
where if(lieu.entiere, 'departement:' || departement_uai(uai) in (from departements_entiers($territoire::VARCHAR)),
    exists (from reference.appartenances as a where a.commune = code_commune and a.territoire = $territoire::VARCHAR))
order by taux_emploi_6 is null, nom_commune nulls last, etablissement, uai
