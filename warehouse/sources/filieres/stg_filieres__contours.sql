-- Une filière proposée par ligne ; ses mots sont ceux qui la font trouver.
select filiere, libelle, contour, from_json(mots, '["VARCHAR"]') as mots
from raw.filieres__contours
