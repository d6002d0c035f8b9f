-- Mots cherchés sur le site ; une recherche sans résultat est aussi dans le rapport des recherches.
select pas, periode, valeur as recherche, coalesce(sum(actions) filter (where rapport = 'recherche'), 0)::BIGINT as recherches,
  coalesce(sum(actions) filter (where rapport = 'recherche_vide'), 0)::BIGINT as sans_resultat
from staging.stg_matomo_rapports__rapports
where rapport in ('recherche', 'recherche_vide')
group by all
