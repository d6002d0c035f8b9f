/*---
titre: Territoires dont les communes ont changé depuis la publication d'un millésime
severite: avertissement
---*/
-- Le fichier du millésime ne compte plus sous les codes d'alors : rien n'est dit de ces territoires, qu'un lecteur pourrait retrancher de ce qu'il a déjà.
select cube || ', ' || millesime || ' : ' || scelles || ' cachés en entier, leurs communes ayant changé depuis une publication du même millésime ; redonnez le fichier sous les codes d''alors pour qu''ils soient montrés'
from meta.audit where scelles <> ''
