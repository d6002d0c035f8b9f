-- Commentaires du profil ; sans requête ou sans territoire, ils valent pour tous.
select requete, territoire, texte, auteur, date::date as date, _ligne::integer as rang
from raw.projet_regional__commentaires
