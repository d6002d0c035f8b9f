-- Contrats d'apprentissage du baromètre, par région et département. De plusieurs fichiers, la dernière date l'emporte.
select territoire, mois, contrats, mois_depart, contrats_depart
from (select * from staging.stg_barometre_apprentissage__departements union all by name select * from staging.stg_barometre_apprentissage__regions
  union all by name select * from staging.stg_barometre_apprentissage__series)
qualify row_number() over (partition by territoire order by mois desc, contrats desc) = 1
