-- Bornes d'une somme de cellules que leur producteur arrondit (`arrondi` dans source.yaml) : chacune s'écarte d'une demi-unité au plus, dans un sens ou dans
-- l'autre, de `ecart` en tout ; une cellule seule est dite comme elle est publiée. Un cube dit dans `arrondi` la demi-unité que ses bornes n'ont pas.
create or replace macro demi_arrondi(source) as coalesce(getvariable('arrondis')[source], 0) / 2;
create or replace macro bas_arrondi(bas, cellules, ecart) as if(cellules > 1, greatest(floor(bas - coalesce(ecart, 0)), 0), round(bas))::bigint;
create or replace macro haut_arrondi(haut, cellules, ecart) as if(cellules > 1, ceil(haut + coalesce(ecart, 0)), round(haut))::bigint;

-- Statut d'une somme dont une partie des termes n'est pas diffusée par son producteur, ou est arrondie.
create or replace macro statut_cellules(diffuses, bas, haut) as case when diffuses = 0 then 'non_diffuse' when bas = haut then 'diffuse' else 'intervalle' end;

-- Les quatre colonnes d'une mesure dont on connaît les bornes : la valeur quand elles se touchent, et le statut.
create or replace macro valeur_connue(bas, haut) as if(bas = haut, bas, null)::BIGINT;
create or replace macro statut_bornes(bas, haut) as if(bas = haut, 'diffuse', 'intervalle');

-- Un taux est-il au moins égal à une moyenne, tous deux connus entre deux bornes ? Vide quand les bornes ne le disent pas.
create or replace macro au_moins_egal(taux_bas, taux_haut, bas, haut) as case when taux_bas >= haut then true when taux_haut < bas then false end;

-- Une borne que rien ne donne, nulle plutôt qu'infinie.
create or replace macro finie(borne) as if(isinf(borne), null, borne);
