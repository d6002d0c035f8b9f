-- Entrées d'un trimestre, déjà regroupées à cinq par la lecture.
select trimestre, territoire, sexe, age, diplome, financeur, entrees::bigint as entrees from raw.entrees_formation__entrees
