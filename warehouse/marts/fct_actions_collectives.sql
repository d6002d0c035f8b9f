-- Actions collectives et scolaires.
select mois, type, territoire, actions, etablissements, participants from staging.stg_accueil__actions
