-- Lieux d'orientation de quatre annuaires, chacun à sa façon : `rang` dit lequel parle d'abord (nom, identifiant). Un lieu sans type n'en est pas un.
with services as (
  select structure, bool_or(vae) as vae, bool_or(bilan) as bilan,
    list_sort(list_distinct(list(case theme when 'choisir-un-metier' then 'choix du métier'
        when 'se-former' then 'formation' when 'trouver-un-emploi' then 'recherche d’emploi'
      when 'preparer-sa-candidature' then 'candidature' when 'creer-une-entreprise' then 'création d’entreprise'
          when 'creation-activite' then 'création d’entreprise' end))) as themes
  from staging.stg_data_inclusion__services group by structure
), lieux as (
  select 'data_inclusion' as annuaire, 1 as rang, d.id, d.nom, d.siret, d.code_commune, d.code_postal, d.ville, d.lat, d.lng,
    coalesce(type_lieu(d.reseaux, nom_compare(d.nom)), case when s.vae then 'conseil_vae' when s.bilan then 'bilan_competences' end) as type,
    d.adresse, d.telephone, d.accessible,
    list_concat(list_filter([if(s.bilan, 'bilan de compétences', null), if(s.vae, 'VAE', null)], lambda mot : mot is not null), s.themes) as services
  from staging.stg_data_inclusion__structures as d left join services as s on s.structure = d.id
  union all
  select 'annuaire_administration', 2, id, nom, siret, code_commune, code_postal, ville, lat, lng, type_lieu(reseaux, nom_compare(nom)),
    adresse, telephone, accessible, null
  from staging.stg_annuaire_administration__services
  union all
  select 'emplois_inclusion', 3, rang::varchar, replace(nom_propre(nom), 'Mission Locale', 'Mission locale'), siret,
      null, code_postal, ville, lat, lng, type_lieu(type, nom_compare(nom)), null, null, null, null
  from staging.stg_emplois_inclusion__organisations
  union all
  select distinct 'missions_locales', 4, m.nom, m.libelle, p.siret, m.code_ml, m.code_postal, m.ville, p.lat, p.lng, 'mission_locale', null, null, null, null
  from staging.stg_missions_locales__couverture as m left join staging.stg_missions_locales__points as p on p.nom = m.nom
)
select * from lieux where type is not null
