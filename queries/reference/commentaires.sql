/*---
titre: Commentaires de la région
question: Que dit la région de ces chiffres ?
code: R11
colonnes:
  requete: { role: dimension, libelle: Requête }
  territoire: { role: territoire, libelle: Territoire }
  texte: { role: texte, libelle: Commentaire }
  auteur: { role: dimension, libelle: Auteur }
  date: { role: dimension, temps: jour, libelle: Date }
repose_sur:
  lignes: [projet_regional]
lecture: "{auteur}, le {date} : « {texte} »"
---*/
select requete, territoire, texte, auteur, date::VARCHAR as date
from reference.commentaires
order by rang
