-- Statut d'une somme dont une partie des termes n'est pas diffusée par son producteur.
create or replace macro statut_somme(termes, caches) as case when caches = 0 then 'diffuse' when caches = termes then 'non_diffuse' else 'intervalle' end;
