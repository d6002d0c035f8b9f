/*---
titre: Conseil en évolution professionnelle
question: Qui est accompagné par le conseil en évolution professionnelle, et avec quel effet ?
code: S17
formule: pour 1 000 actifs occupés = bénéficiaires du trimestre / actifs occupés qui résident dans la région × 1 000 ; satisfaction = satisfaits / répondants ; situation = situations favorables / suivis à six mois
champ: Bénéficiaires du trimestre, par réseau et par niveau (1, accueil individualisé ; 2, accompagnement), dans la région.
notes:
  - Une personne suivie deux trimestres compte dans les deux - les trimestres ne s’additionnent pas, et aucun nombre n’est donné pour l’année. Suivie par deux réseaux ou à deux niveaux, elle peut compter deux fois dans le trimestre.
  - Les actifs occupés sont ceux du dernier recensement (mobilités professionnelles de l’Insee), d’une autre année que les bénéficiaires ; sans ce fichier, rien n’est rapporté à eux.
  - Une situation favorable six mois après n’est pas un effet du conseil ; personne n’est comparé à qui n’en a pas eu.
  - Satisfaction et situation ne comptent que les lignes où les deux réponses sont cinq personnes au moins.
parametres:
  trimestre: { domaine: millesimes.cep, defaut: dernier, facultatif: true, libelle: Trimestre }
colonnes:
  reseau: { role: dimension, libelle: Réseau }
  niveau: { role: dimension, libelle: Niveau }
  beneficiaires: { role: mesure, unite: personnes, libelle: Bénéficiaires }
  duree_moyenne: { role: indice, unite: jours, libelle: Durée moyenne (jours) }
  repondants: { role: mesure, unite: personnes, libelle: Répondants }
  satisfaits: { role: mesure, unite: personnes, libelle: Satisfaits }
  suivis: { role: mesure, unite: personnes, libelle: Suivis à six mois }
  favorables: { role: mesure, unite: personnes, libelle: En situation favorable }
  actifs: { role: mesure, unite: personnes, libelle: Actifs occupés de la région }
  pour_mille: { role: indice, unite: pour 1 000 actifs occupés, libelle: Pour 1 000 actifs occupés }
  rapport: { role: texte, libelle: Rapporté à }
  satisfaction: { role: taux, de: [satisfaits, repondants], partie: true, seuil: 20, ic: wilson, libelle: Satisfaction }
  situation: { role: taux, de: [favorables, suivis], partie: true, seuil: 20, ic: wilson, libelle: Situation favorable à six mois }
graphique: { type: barres, x: beneficiaires, y: reseau, facette: niveau }
si_vide: { etat: non_disponible, motif: "Le conseil en évolution professionnelle n’est pas dans cet instantané." }
lecture: "{reseau}, niveau {niveau} : {beneficiaires bénéficiaire|bénéficiaires} au {trimestre}."
---*/
with recensement as (
    select flux.annee, sum(flux.actifs order by flux.actifs) as actifs
    from publie.cube_navettes as flux
    join reference.territoires as residences on residences.territoire = flux.de and residences.dans_region
    where flux.maille = 'departement'
    group by flux.annee order by flux.annee desc limit 1
)
select
    reseau,
    niveau::VARCHAR as niveau,
    sum(beneficiaires)::BIGINT as beneficiaires,
    round(sum(jours) / nullif(sum(beneficiaires) filter (where jours is not null), 0), 1) as duree_moyenne,
    -- Des réponses toutes cachées ne font pas zéro répondant.
    (sum(repondants) filter (where satisfaits is not null))::BIGINT as repondants, if(count(satisfaits) = 0, 'secret', 'diffuse') as repondants_statut,
    sum(satisfaits)::BIGINT as satisfaits, if(count(satisfaits) = 0, 'secret', 'diffuse') as satisfaits_statut,
    (sum(suivis_6_mois) filter (where situation_favorable_6_mois is not null))::BIGINT as suivis,
    if(count(situation_favorable_6_mois) = 0, 'secret', 'diffuse') as suivis_statut,
    sum(situation_favorable_6_mois)::BIGINT as favorables, if(count(situation_favorable_6_mois) = 0, 'secret', 'diffuse') as favorables_statut,
    round(min((select actifs from recensement)))::BIGINT as actifs,
    round(sum(beneficiaires) * 1000 / nullif(min((select actifs from recensement)), 0), 2) as pour_mille,
    coalesce('actifs occupés, recensement ' || min((select annee from recensement)),
        'rien : le fichier des mobilités professionnelles de l’Insee, qui compte les actifs occupés, manque') as rapport
from publie.cube_cep as cube
where trimestre = $trimestre::VARCHAR
group by reseau, cube.niveau
order by reseau, cube.niveau
