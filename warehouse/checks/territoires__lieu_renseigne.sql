/*---
titre: Chaque territoire a un nom et un lieu
---*/
select territoire, nom, lieu from reference.territoires where coalesce(nom, '') = '' or coalesce(lieu, '') = ''
