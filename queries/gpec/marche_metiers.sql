/*---
titre: Offres et demandeurs d’emploi du trimestre, par métier
question: Ce trimestre, combien d’offres d’emploi et de demandeurs d’emploi y a-t-il pour chaque métier ?
code: G29
publics: [analystes, comites]
formule: ratio = offres d’emploi reçues dans le trimestre / demandeurs d’emploi inscrits à sa fin, du même métier
champ: Offres déposées à France Travail dans le trimestre, ou avec celles de ses partenaires ; demandeurs d’emploi inscrits à la fin du trimestre selon le métier recherché (ROME). API Marché du travail de France Travail.
notes:
  - Un chiffre que France Travail ne donne pas est inconnu, jamais zéro ; le ratio n’est donné que si les deux sont connus, à partir de 20 demandeurs.
  - Les offres sont celles d’un trimestre, les demandeurs ceux de sa fin - ce ratio ne se compare pas à celui de douze mois d’offres et d’entrées en catégorie A.
  - Les offres des partenaires peuvent répéter celles de France Travail ou se répéter entre elles.
  - Une offre peut proposer plusieurs postes, et un demandeur chercher hors de son territoire.
  - Un bassin qui dépasse la région est donné entier.
parametres:
  territoire: { domaine: territoires, mailles: [region, departement, bassin], defaut: region, libelle: Territoire }
  trimestre: { domaine: millesimes.marche_travail, defaut: dernier, libelle: Trimestre }
  origine: { domaine: choix, valeurs: { france_travail: Reçues par France Travail, toutes: Avec celles des partenaires }, defaut: france_travail, sujet: true, libelle: Offres }
  categorie: { domaine: choix, valeurs: { ABC: "Catégories A, B, C", A: Catégorie A }, defaut: ABC, sujet: true, libelle: Demandeurs }
  detail: { domaine: choix, valeurs: { metiers: Par métier, ensemble: Ensemble des métiers }, defaut: metiers, libelle: Détail }
colonnes:
  code: { role: dimension, libelle: Code }
  metier: { role: dimension, libelle: Métier (ROME) }
  offres: { role: mesure, unite: offres, libelle: Offres du trimestre }
  demandeurs: { role: mesure, unite: personnes, libelle: Demandeurs de la catégorie demandée en fin de trimestre }
  ratio: { role: taux, de: [offres, demandeurs], seuil: 20, unite: pour_un, libelle: Offres par demandeur }
graphique: { type: nuage, x: demandeurs, y: offres, etiquette: metier, egalite: true }
si_vide: { etat: non_disponible, motif: "France Travail ne donne ni offres ni demandeurs par métier de ce territoire pour ce trimestre. Un bassin qui dépasse la région n’est donné qu’entier." }
repose_sur:
  lignes: [marche_travail, rome]
lecture: "{territoire}, au {trimestre}, le métier « {metier} » compte {offres offre|offres} pour {demandeurs demandeur|demandeurs} d’emploi, soit {ratio} par demandeur."
---*/
with chiffres as (
    select metier,
        if($origine::VARCHAR = 'toutes', offres_toutes, offres) as offres,
        if($categorie::VARCHAR = 'A', demandeurs_a, demandeurs_abc) as demandeurs
    from publie.cube_marche_travail
    where territoire = $territoire::VARCHAR
        and trimestre = $trimestre::VARCHAR
        and (metier = 'ensemble') = ($detail::VARCHAR = 'ensemble')
)
select
    chiffres.metier as code,
    if(chiffres.metier = 'ensemble', 'Ensemble des métiers', coalesce(metiers.libelle, chiffres.metier)) as metier,
    chiffres.offres, if(chiffres.offres is null, 'non_disponible', 'diffuse') as offres_statut,
    chiffres.demandeurs, if(chiffres.demandeurs is null, 'non_disponible', 'diffuse') as demandeurs_statut
from chiffres
left join reference.metiers as metiers on metiers.metier = chiffres.metier
where coalesce(chiffres.offres, chiffres.demandeurs) is not null
order by if(chiffres.demandeurs >= 20, chiffres.offres / chiffres.demandeurs, null) desc nulls last, chiffres.metier
