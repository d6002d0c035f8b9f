/*---
titre: Chaque code d'un regroupement de la région, chaque territoire d'un commentaire est connu
---*/
select liste, regroupement, code from reference.regroupements
where du_profil and code not in (select metier from reference.metiers union select activite from reference.activites)
    -- La liste que la région n'écrit pas est celle qui est proposée, d'une nomenclature qui a pu ne pas être reçue.
    and code not in (select code from marts.dim_codes_proposes)
union all
select 'commentaires', texte, territoire from reference.commentaires where territoire is not null
    and territoire not in (select territoire from reference.territoires)
