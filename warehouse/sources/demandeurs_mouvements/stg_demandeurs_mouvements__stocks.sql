-- Inscrits en fin de mois, tous sexes, âges et anciennetés ; la France métropolitaine n'est pas une maille ici.
select date as mois, territoire_dares(region, departement) as territoire, categorie_demandeurs(categorie) as categorie,
  sans_espaces(demandeurs)::double::integer as stock
from raw.demandeurs_mouvements__stocks
where coalesce(demandeurs, '') <> ''
  and list_has_all(['total', 'ensemble'], list_distinct([lower(sexe), lower(age), lower(anciennete)])) and starts_with(lower(type), 'brut')
