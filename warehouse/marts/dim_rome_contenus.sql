-- Ce que dit chaque fiche du ROME, sous son nom : compétences, savoir-être, contextes de travail, centres d'intérêt.
select l.version, l.code, l.nature, i.groupe, i.libelle, l.coeur
from staging.stg_rome__liens as l
join staging.stg_rome__items as i on i.version = l.version and i.item = l.item
union all
select version, code, 'centre d''intérêt', null, interet, if(principal, 'principal', null) from staging.stg_rome__interets
