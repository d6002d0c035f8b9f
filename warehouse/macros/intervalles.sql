-- Statut d'une somme dont une partie des termes n'est pas diffusée par son producteur.
create or replace macro statut_somme(termes, caches) as case when caches = 0 then 'diffuse' when caches = termes then 'non_diffuse' else 'intervalle' end;

-- Les quatre colonnes d'une mesure dont on connaît les bornes : la valeur quand elles se touchent, et le statut.
create or replace macro valeur_connue(bas, haut) as if(bas = haut, bas, null)::BIGINT;
create or replace macro statut_bornes(bas, haut) as if(bas = haut, 'diffuse', 'intervalle');

-- Un taux est-il au moins égal à une moyenne, tous deux connus entre deux bornes ? Vide quand les bornes ne le disent pas.
create or replace macro au_moins_egal(taux_bas, taux_haut, bas, haut) as case when taux_bas >= haut then true when taux_haut < bas then false end;
