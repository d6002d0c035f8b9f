-- 999 places : le producteur ne connaît pas la capacité, ou il n'y en a pas (apprentissage). Un vœu de recensement n'affecte personne : ses lignes
-- ne sont ni des places ni des vœux. Les fichiers d'avant 2025 n'ont que la voie scolaire.
select regexp_extract(parse_filename(_fichier), '20[0-9]{2}')::integer as rentree, uai, mefstat11, if(statut = 'AP', 'apprentissage', 'scolaire') as voie,
  nullif(capacite::integer, 999) as capacite, voeux1::integer as voeux1, affectes::integer as affectes
from raw.capacites__entrees
where coalesce(recensement, 'N') <> 'O'
