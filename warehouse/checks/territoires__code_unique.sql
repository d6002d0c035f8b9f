/*---
titre: Un territoire n'a qu'une ligne
---*/
select territoire, count(*) as lignes from reference.territoires group by territoire having count(*) > 1
