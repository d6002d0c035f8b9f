-- Contrats d'apprentissage d'un territoire à deux dates ; les autres mesures du baromètre sont laissées.
select 'departement:' || code as territoire, valeur::double::bigint as contrats, date_actuelle[1:7] as mois, valeur_initiale::double::bigint as contrats_depart,
  date_initiale[1:7] as mois_depart
from raw.barometre_apprentissage__departements
where mesure = 'nombre-contrats-apprentissage'
