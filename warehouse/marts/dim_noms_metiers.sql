-- Noms sous lesquels un métier se cherche : son libellé ; d'une fiche du ROME, les appellations de la dernière version lue.
select metier, libelle as nom, true as libelle from marts.dim_metiers
union
select m.metier, a.libelle, false
from staging.stg_rome__appellations as a join marts.dim_metiers as m on m.metier = 'rome:' || a.code
where a.version = (select max(version) from staging.stg_rome__appellations) and a.libelle <> m.libelle
