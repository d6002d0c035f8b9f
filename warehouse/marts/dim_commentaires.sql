-- Commentaires de la région, dans l'ordre de son profil.
select requete, territoire, texte, auteur, date, rang
from staging.stg_projet_regional__commentaires
