-- Apprentis d'un centre et d'un niveau, déjà regroupés à cinq personnes par la lecture.
select annee::integer as annee, nullif(uai, 'regroupe') as uai, nom, commune, niveau, apprentis::bigint as apprentis from raw.apprentissage__centres
