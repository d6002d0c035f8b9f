-- Première et dernière valeur de la série d'un territoire, telles que la synthèse les donne ; les autres mesures sont laissées.
select coalesce('departement:' || departement, 'region:' || region) as territoire,
  dernier_par(valeur::double::bigint, date) as contrats, max(date)[1:7] as mois,
  if(count(*) > 1, premier_par(valeur::double::bigint, date), null) as contrats_depart, if(count(*) > 1, min(date)[1:7], null) as mois_depart
from raw.barometre_apprentissage__series
where mesure = 'nombre-contrats-apprentissage'
group by all
