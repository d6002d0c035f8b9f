/*---
titre: Taux de demande en BTS
question: Les places de BTS sont-elles demandées ?
code: C03
formule: demande = somme des candidatures Parcoursup / somme des places, sur les seules formations où les deux sont connues ; en apprentissage, candidatures et places sont données sans taux
champ: BTS proposés sur Parcoursup, sous statut d’étudiant ou en apprentissage. L’apprentissage n’a pas de capacité fixée par la Région depuis la loi de 2018 — le taux y est sans objet.
notes:
  - Un vœu Parcoursup n’est pas classé et un candidat en confirme plusieurs. Ce taux ne se compare pas au taux de pression, qui compte les seuls premiers vœux.
  - Une candidature n’est pas une inscription. Un taux élevé ne dit pas que les places seront pourvues.
  - En apprentissage, les places sont celles que le centre annonce, et l’entrée attend la signature d’un contrat ; une formation peut aussi recruter hors de Parcoursup.
  - Les spécialités sont nommées comme sur Parcoursup, sans code de diplôme.
  - Une session dont l'export Parcoursup n'est pas dans les données est lue dans le fichier de travail d'Orion, qui donne les mêmes places et vœux confirmés, et seul l’apprentissage.
  - Un établissement que l’annuaire ne situe pas est compté pour la région et son département, d’après son code, et pour aucun territoire plus petit.
  - Les déciles de France sont ceux des sections (établissement et spécialité) de la session, où les deux nombres sont connus ; d’une spécialité, à partir de trente sections. Ceux des régions et spécialités sont ceux des couples d’une région et d’une spécialité, de 24 places ou plus. Sans export de toute la France, ils sont vides.
parametres:
  territoire: { domaine: territoires, mailles: communales, defaut: region, libelle: Territoire }
  session: { domaine: millesimes.voeux_bts, defaut: dernier, libelle: Session }
  voie: { domaine: choix, valeurs: { scolaire: statut d’étudiant, apprentissage: apprentissage }, defaut: scolaire, sujet: true, libelle: Voie }
  par: { domaine: choix, valeurs: { formation: Spécialité, etablissement: Établissement }, defaut: formation, libelle: Regroupement }
colonnes:
  code: { role: dimension, libelle: Code }
  formation: { role: dimension, libelle: Regroupement }
  candidatures: { role: mesure, somme: lignes, unite: candidatures, libelle: Candidatures }
  places: { role: mesure, somme: lignes, unite: places, libelle: Places annoncées }
  capacite: { role: mesure, somme: lignes, unite: places, libelle: Capacité }
  retenues: { role: mesure, unite: formations, libelle: Formations retenues }
  proposees: { role: mesure, unite: formations, libelle: Formations proposées }
  demande: { role: taux, de: [candidatures, capacite], unite: pour_un, libelle: Candidatures par place }
  decile1: { role: indice, libelle: "Premier décile de France, tous BTS" }
  decile9: { role: indice, libelle: "Neuvième décile de France, tous BTS" }
  decile1_specialite: { role: indice, libelle: "Premier décile de France, spécialité" }
  decile9_specialite: { role: indice, libelle: "Neuvième décile de France, spécialité" }
  decile1_regions: { role: indice, libelle: "Premier décile des régions et spécialités" }
  decile9_regions: { role: indice, libelle: "Neuvième décile des régions et spécialités" }
  france_specialite: { role: indice, libelle: "Candidatures par place en France, spécialité" }
  non_situes: { role: signal, libelle: Établissements non situés, texte: "Des établissements de cette voie ne sont pas dans l’annuaire qui les situe : ils ne sont comptés que pour la région et leur département." }
graphique: { type: barres, x: demande, y: formation }
si_vide: { etat: non_disponible, motif: "Aucun BTS situé sur ce territoire ne porte à la fois des places et des candidatures dans cette voie, ou aucun fichier de la session n’est dans les données : l’apprentissage n’est que dans le fichier de travail d’Orion." }
repose_sur:
  lignes: [annuaire_education, parcoursup]
lecture: "{territoire}, « {formation} » ({voie}) : {candidatures candidature|candidatures} pour {places place annoncée|places annoncées} à la session {session}."
---*/
with lieu as (
    select maille in ('region', 'departement', 'pays') as entiere
    from reference.territoires where territoire = $territoire::VARCHAR
),
autour as (
    from departements_autour($territoire::VARCHAR)
),
situes as (
    select cube.*, lieux.nom, lieux.commune
    from publie.cube_voeux_bts as cube
    left join publie.etablissements as lieux on lieux.uai = cube.uai
    where cube.session = $session::INTEGER and cube.voie = $voie::VARCHAR
),
lignes as (
    select
        case $par::VARCHAR when 'etablissement' then situes.uai else situes.formation end as code,
        case $par::VARCHAR when 'etablissement' then coalesce(situes.nom, 'Établissement ' || situes.uai) else situes.formation end as formation,
        situes.candidatures,
        situes.capacite,
        coalesce(situes.capacite > 0 and situes.candidatures is not null, false) as retenue
    from situes
    cross join lieu
    where if(lieu.entiere, 'departement:' || departement_uai(situes.uai) in (from departements_entiers($territoire::VARCHAR)),
        exists (from reference.appartenances as a where a.commune = situes.commune and a.territoire = $territoire::VARCHAR))
)
select
    lignes.code,
    lignes.formation,
    (sum(lignes.candidatures) filter (where retenue))::BIGINT as candidatures,
    (sum(lignes.capacite) filter (where retenue))::BIGINT as places,
    if($voie::VARCHAR = 'scolaire', (sum(lignes.capacite) filter (where retenue))::BIGINT, null) as capacite,
    if($voie::VARCHAR = 'scolaire', (sum(lignes.capacite) filter (where retenue))::BIGINT, null) as capacite_min,
    if($voie::VARCHAR = 'scolaire', (sum(lignes.capacite) filter (where retenue))::BIGINT, null) as capacite_max,
    if($voie::VARCHAR = 'scolaire', 'diffuse', 'sans_objet') as capacite_statut,
    (count(*) filter (where retenue))::INTEGER as retenues,
    count(*)::INTEGER as proposees,
    tous.deciles[1] as decile1, tous.deciles[9] as decile9,
    sienne.deciles[1] as decile1_specialite, sienne.deciles[9] as decile9_specialite,
    tous.deciles_regions[1] as decile1_regions, tous.deciles_regions[9] as decile9_regions,
    round(sienne.candidatures / sienne.places, 1) as france_specialite,
    (select not entiere from lieu) and exists (
        from situes where commune is null and 'departement:' || departement_uai(uai) in (from autour)
    ) as non_situes
from lignes
left join reference.demande_bts as tous on tous.session = $session::INTEGER and tous.formation is null and $voie::VARCHAR = 'scolaire'
left join reference.demande_bts as sienne on sienne.session = $session::INTEGER and sienne.formation = lignes.code and $voie::VARCHAR = 'scolaire'
group by all
having count(*) filter (where retenue) > 0
order by if($voie::VARCHAR = 'scolaire', sum(lignes.candidatures) filter (where retenue) / sum(lignes.capacite) filter (where retenue), null) desc nulls last,
    sum(lignes.candidatures) filter (where retenue) desc, code
