/*---
description: Aides de la région et de ses partenaires à qui se forme
tri: [territoire, aide, public]
colonnes:
  aide: Nom de l'aide
  public: À qui elle va
  territoire: Territoire où elle est ouverte (code typé)
  montant: Plafond, en euros ; vide quand il dépend de la situation
  par: Période du plafond - formation, an, mois, jour ou trajet ; vide sans plafond
  financeur: Qui la verse
  adresse: Page qui la décrit
  verifiee_le: Date de la dernière vérification (AAAA-MM-JJ) ; vide si elle n'est pas dite
---*/
select aide, public, territoire, montant, par, financeur, adresse, strftime(verifiee_le, '%Y-%m-%d') as verifiee_le
from marts.dim_aides_locales
