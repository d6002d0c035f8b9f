-- Établissements de la région et de sa bordure dans l'annuaire, à leur commune actuelle ; `dans_region` dit de quel côté.
select a.uai, a.nom, a.type as type_annuaire,
  case a.type when 'Lycée' then 'lycee' when 'Collège' then 'college' when 'EREA' then 'erea' when 'Information et orientation' then 'cio'
    when 'Médico-social' then 'medico_social' when 'Ecole' then 'ecole' else 'autre' end as type,
  case a.secteur when 'Public' then 'public' when 'Privé' then 'prive' end as secteur,
  c.commune, c.departement, a.lat, a.lng, h3_cellule(a.lat, a.lng, getvariable('resolution_base')::integer) as cellule,
  c.dans_region
from staging.stg_annuaire_education__etablissements as a
join marts.dim_passage_communes as p on p.code = a.code_commune
join marts.dim_communes as c on c.commune = p.commune
where c.dans_region or c.commune in (select commune from marts.dim_communes_voisines)
