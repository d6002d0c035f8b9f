/*---
titre: Conseil en évolution professionnelle
question: Qui est accompagné par le conseil en évolution professionnelle, et avec quel effet ?
code: S17
formule: pour 1 000 habitants = bénéficiaires / population × 1 000 ; satisfaction = satisfaits / répondants ; situation = situations favorables / suivis à six mois
champ: Bénéficiaires de l’année, par réseau et par niveau (1, accueil individualisé ; 2, accompagnement), dans la région.
notes:
  - Une personne suivie deux trimestres compte dans les deux.
  - Une situation favorable six mois après n’est pas un effet du conseil ; personne n’est comparé à qui n’en a pas eu.
  - Satisfaction et situation ne comptent que les lignes où les deux réponses sont cinq personnes au moins.
parametres:
  annee: { domaine: millesimes.cep, defaut: dernier, facultatif: true, libelle: Année }
colonnes:
  reseau: { role: dimension, libelle: Réseau }
  niveau: { role: dimension, libelle: Niveau }
  beneficiaires: { role: mesure, unite: personnes, libelle: Bénéficiaires }
  duree_moyenne: { role: indice, unite: jours, libelle: Durée moyenne (jours) }
  repondants: { role: mesure, unite: personnes, libelle: Répondants }
  satisfaits: { role: mesure, unite: personnes, libelle: Satisfaits }
  suivis: { role: mesure, unite: personnes, libelle: Suivis à six mois }
  favorables: { role: mesure, unite: personnes, libelle: En situation favorable }
  pour_mille: { role: indice, unite: pour 1 000 habitants, libelle: Pour 1 000 habitants }
  satisfaction: { role: taux, de: [satisfaits, repondants], partie: true, seuil: 20, ic: wilson, libelle: Satisfaction }
  situation: { role: taux, de: [favorables, suivis], partie: true, seuil: 20, ic: wilson, libelle: Situation favorable à six mois }
graphique: { type: barres, x: beneficiaires, y: reseau, facette: niveau }
si_vide: { etat: non_disponible, motif: "Le conseil en évolution professionnelle n’est pas dans cet instantané : déposez cep_<année>.csv (modèle dans warehouse/sources/README.md)." }
lecture: "{reseau}, niveau {niveau} : {beneficiaires bénéficiaire|bénéficiaires} en {annee}."
---*/
with region as (
    select population from reference.territoires
    where territoire = (select valeur from reference.instantane where cle = 'region')
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
    round(sum(beneficiaires) * 1000 / nullif(any_value((select population from region)), 0), 2) as pour_mille
from publie.cube_cep as cube
where trimestre[1:4] = $annee::VARCHAR
group by reseau, cube.niveau
order by reseau, cube.niveau
