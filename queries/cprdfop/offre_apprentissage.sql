/*---
titre: Formations en apprentissage par centre
question: Que peut-on apprendre par l’apprentissage ici, et dans quels centres ?
code: C28
formule: offres = formations (diplômes ou titres) que les fichiers lus disent préparées par apprentissage dans un centre, chacune comptée une fois par centre ; places et apprentis, ceux de ces fichiers
champ: Formations du catalogue des Carif-Oref ; à défaut, BTS et certificats que des centres proposent sur Parcoursup, entrées en apprentissage d’Affelnet ; centres qui comptent des apprentis au 31 décembre ou dont InserJeunes suit les sortants.
notes:
  - La colonne « fichiers lus » dit d’où vient chaque ligne. Sans le catalogue, l’offre connue est partielle - Parcoursup n’a ni CAP ni bac pro, et Affelnet n’a que ce qui s’y demande.
  - Un centre dont on ne sait que ses apprentis (InserJeunes, effectifs) y est sans formation dite ; ce n’est pas un centre sans formation. Il n’est pas montré quand un niveau ou un domaine est choisi.
  - Les places sont celles que le centre annonce sur Parcoursup ; l’entrée attend la signature d’un contrat, et la Région n’en fixe aucune depuis la loi de 2018.
  - Un centre que l’annuaire ne situe pas est compté pour la région et son département, et pour aucun territoire plus petit.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  par: { domaine: choix, valeurs: { etablissement: Centre, formation: Formation }, defaut: etablissement, libelle: Regroupement }
  niveau: { domaine: choix, valeurs: { tous: tous, '3': niveau 3, '4': niveau 4, '5': niveau 5, '6': niveau 6, '7': niveau 7 }, defaut: tous, libelle: Niveau de diplôme }
  domaine: { domaine: domaines_nsf, defaut: tous, libelle: Domaine de spécialité }
colonnes:
  code: { role: dimension, libelle: Code }
  groupe: { role: dimension, libelle: Regroupement }
  commune: { role: dimension, libelle: Commune }
  offres: { role: mesure, unite: offres, libelle: "Offres (une formation, un centre)" }
  places: { role: mesure, unite: places, libelle: Places annoncées (Parcoursup) }
  apprentis: { role: mesure, unite: apprentis, libelle: Apprentis au 31 décembre }
  fichiers: { role: texte, libelle: Fichiers lus }
  non_situes: { role: signal, libelle: Centres non situés, texte: "Des centres de la région ne sont ni dans l’annuaire ni dans les répertoires de centres qui les situeraient : ils ne sont comptés que pour la région et leur département." }
graphique: { type: barres, x: offres, y: groupe }
si_vide: { etat: non_disponible, motif: "Aucune formation en apprentissage n’est connue sur ce territoire avec ces choix, dans les fichiers lus." }
repose_sur:
  lignes: [annuaire_education, apprentissage, bcn, catalogue_apprentissage, inserjeunes_cfa, inserjeunes_etablissements]
  valeurs:
    - { colonnes: [offres], sources: [bcn, catalogue_apprentissage], sans: au_moins }
    - { colonnes: [fichiers], sources: [annuaire_education, apprentissage, catalogue_apprentissage, inserjeunes_cfa, inserjeunes_etablissements, voeux_bts], sans: dit }
lecture: "{territoire}, « {groupe} » : {offres offre|offres} de formation par apprentissage ({fichiers})."
---*/
with lieu as (
    select maille in ('region', 'departement', 'pays') as entiere
    from reference.territoires where territoire = $territoire::VARCHAR
),
autour as (
    from departements_autour($territoire::VARCHAR)
),
dites as (
    select uai, commune, departement, coalesce('cfd:' || cfd, certification, intitule, cle) as formation, intitule, niveau, cfd[4:5] as domaine,
        places, null::BIGINT as apprentis,
        case origine when 'catalogue' then 'catalogue de l’apprentissage' when 'parcoursup' then 'Parcoursup ' || millesime
            else 'Affelnet ' || millesime end as fichier
    from publie.offre_apprentissage
    union all
    select uai, commune, null, null, null, try_cast(niveau as INTEGER), null, null, apprentis, 'apprentis au 31 décembre ' || annee
    from publie.cube_apprentis_centres qualify annee = max(annee) over ()
    union all
    select uai, null, null, null, null, null, null, null, null, 'InserJeunes, sortants ' || replace(millesime, '_', ' et ')
    from publie.cube_insertion_etablissement where voie = 'apprentissage' qualify millesime = max(millesime) over ()
),
situees as (
    select dites.* exclude (commune), coalesce(dites.commune, lieux.commune) as commune, lieux.nom
    from dites left join publie.etablissements as lieux on lieux.uai = dites.uai
    where ($niveau::VARCHAR = 'tous' or dites.formation is not null and dites.niveau = try_cast($niveau::VARCHAR as INTEGER))
        and ($domaine::VARCHAR = 'tous' or dites.domaine = $domaine::VARCHAR)
),
ici as (
    select situees.* from situees cross join lieu
    where lieu.entiere and coalesce(departement, 'departement:' || departement_uai(uai)) in (from departements_entiers($territoire::VARCHAR))
        or exists (from reference.appartenances as a where a.commune = situees.commune and a.territoire = $territoire::VARCHAR)
),
noms as (
    select uai, dernier_par(nom, rang) as nom
    from (
        select uai, nom, 9999 as rang from publie.etablissements
        union all select uai, nom, 9000 from publie.cube_apprentis_centres
        union all select uai, nom, millesime[1:4]::INTEGER from publie.cube_insertion_etablissement
    ) where nom is not null group by uai
),
groupes as (
    select
        if($par::VARCHAR = 'formation', formation, coalesce(uai, 'lieu sans code, ' || commune)) as code,
        min(intitule) as intitule, min(commune) as commune, min(uai) as uai,
        nullif(count(distinct (formation, coalesce(uai, commune))) filter (formation is not null), 0) as offres,
        sum(places) as places, sum(apprentis) as apprentis, string_agg(distinct fichier, ', ' order by fichier) as fichiers
    from ici
    where $par::VARCHAR = 'etablissement' or formation is not null
    group by all
)
select
    groupes.code,
    case when $par::VARCHAR = 'formation' then groupes.intitule else coalesce(noms.nom, 'Établissement ' || groupes.uai,
        'Lieu sans code') end as groupe,
    if($par::VARCHAR = 'etablissement', communes.nom, null) as commune,
    groupes.offres::BIGINT as offres,
    groupes.places::BIGINT as places,
    groupes.apprentis::BIGINT as apprentis,
    groupes.fichiers,
    (select not entiere from lieu) and exists (
        from situees where commune is null and coalesce(departement, 'departement:' || departement_uai(uai)) in (from autour)
    ) as non_situes
from groupes
left join noms on noms.uai = groupes.uai
left join reference.territoires as communes on communes.territoire = groupes.commune
order by groupes.offres desc nulls last, groupe, groupes.code
