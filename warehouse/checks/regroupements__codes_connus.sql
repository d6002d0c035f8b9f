/*---
titre: Chaque code d'un regroupement de la région, chaque territoire d'un commentaire est connu
---*/
select liste, regroupement, code from reference.regroupements
where code not in (select metier from reference.metiers union select activite from reference.activites)
union all
select 'commentaires', texte, territoire from reference.commentaires where territoire is not null
    and territoire not in (select territoire from reference.territoires)
