/*---
titre: Contrats d’apprentissage interrompus, centre par centre
question: Dans quels centres de formation les contrats d’apprentissage s’interrompaient-ils ?
code: C11
formule: part publiée par le producteur pour chaque centre, toutes formations réunies, jamais recalculée
champ: Contrats des apprentis en dernière année, du CAP au BTS, de chaque centre ; deux promotions cumulées (InserJeunes par centre, Depp et Dares).
notes:
  - Une interruption n’est pas un abandon - une part des apprentis signe un autre contrat ou poursuit sous un autre statut.
  - Le producteur ne donne cette part que pour les promotions sorties en 2018 et 2019. Elle est ancienne, et rien n’indique ce qu’elle est devenue.
  - Un centre n’est pas une formation. Deux centres diffèrent d’abord par ce qu’ils enseignent et par les métiers où l’on rompt souvent ; la liste suit les communes, et ne les classe pas.
  - Le nombre de contrats n’est pas publié - ni moyenne d’un territoire, ni intervalle de confiance ne se calculent.
  - Un centre que ni l’annuaire, ni les répertoires de centres d’apprentis ne situent est compté pour la région et son département, d’après son code, et pour aucun territoire plus petit.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
colonnes:
  uai: { role: dimension, libelle: Code }
  etablissement: { role: dimension, libelle: Centre }
  commune: { role: dimension, libelle: Commune }
  situe_par: { role: texte, libelle: Commune d’après }
  promotions: { role: dimension, libelle: Promotions }
  interrompus: { role: indice, unite: pourcent, libelle: Part des contrats interrompus }
  emploi_6: { role: indice, unite: pourcent, libelle: Emploi à 6 mois }
  non_situes: { role: signal, libelle: Centres non situés, texte: "Des centres de la région ne sont situés ni par l’annuaire, ni par les répertoires de centres d’apprentis : ils ne sont comptés que pour la région et leur département." }
graphique: { type: barres, x: interrompus, y: etablissement }
si_vide: { etat: non_disponible, motif: "Aucun centre situé sur ce territoire n’a de part de contrats interrompus dans les fichiers d’InserJeunes reçus ; ils ne la donnent que pour les promotions sorties en 2018 et 2019." }
repose_sur:
  lignes: [annuaire_education, repertoires_cfa, inserjeunes_cfa, inserjeunes_etablissements]
  valeurs:
    - { colonnes: [interrompus, emploi_6, promotions], sources: [inserjeunes_cfa], sans: dit }
    - { colonnes: [situe_par], sources: [annuaire_education], sans: dit }
lecture: "{territoire}, « {etablissement} » : {interrompus} des contrats d’apprentissage des {promotions} ont été interrompus avant leur terme."
---*/
with lieu as (
    select maille in ('region', 'departement', 'pays') as entiere
    from reference.territoires where territoire = $territoire::VARCHAR
),
autour as (
    from departements_autour($territoire::VARCHAR)
),
centres as (
    select cube.uai, cube.millesime, cube.interruption, cube.taux_emploi_6, coalesce(lieux.nom, cube.nom) as etablissement,
        coalesce(lieux.commune, cube.commune_repertoire) as code_commune, communes.nom as nom_commune,
        case when lieux.uai is not null then 'annuaire de l’éducation'
            when cube.commune_repertoire is not null then 'répertoire de centres d’apprentis' end as situe_par,
        annees.libelle as promotions
    from publie.cube_insertion_etablissement as cube
    left join publie.etablissements as lieux on lieux.uai = cube.uai
    left join reference.territoires as communes on communes.territoire = coalesce(lieux.commune, cube.commune_repertoire)
    left join reference.millesimes as annees on annees.domaine = 'insertion_centres' and annees.millesime = cube.millesime
    where cube.voie = 'apprentissage' and cube.interruption is not null
    qualify cube.millesime = max(cube.millesime) over ()
)
select
    uai,
    etablissement,
    nom_commune as commune,
    situe_par,
    promotions,
    interruption / 100 as interrompus,
    taux_emploi_6 / 100 as emploi_6, if(taux_emploi_6 is null, 'non_diffuse', 'diffuse') as emploi_6_statut,
    (select not entiere from lieu) and exists (
        from centres as autres where autres.code_commune is null and 'departement:' || departement_uai(autres.uai) in (from autour)
    ) as non_situes
from centres
cross join lieu
where if(lieu.entiere, 'departement:' || departement_uai(uai) in (from departements_entiers($territoire::VARCHAR)),
    exists (from reference.appartenances as a where a.commune = code_commune and a.territoire = $territoire::VARCHAR))
order by nom_commune nulls last, etablissement, uai
