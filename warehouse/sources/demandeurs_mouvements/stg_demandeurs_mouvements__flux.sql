-- Entrées et sorties du mois, tous motifs, sexes et âges.
select date as mois, territoire_dares(region, departement) as territoire, categorie_demandeurs(categorie) as categorie, sens_mouvement(type, motif) as sens,
  sans_espaces(demandeurs)::double::integer as personnes
from raw.demandeurs_mouvements__flux
where coalesce(demandeurs, '') <> ''
  and list_has_all(['total', 'ensemble'], list_distinct([lower(sexe), lower(age), lower(qualification), lower(indemnisabilite)]))
  and sens_mouvement(type, motif) is not null
