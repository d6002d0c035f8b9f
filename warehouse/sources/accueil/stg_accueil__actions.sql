-- Actions collectives, déjà regroupées à onze participants par la lecture.
select mois, type, territoire, actions::BIGINT as actions, etablissements::BIGINT as etablissements, participants::BIGINT as participants
from raw.accueil__actions
