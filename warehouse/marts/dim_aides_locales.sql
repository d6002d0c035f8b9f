-- Aides locales à la formation, chacune sur son territoire.
select aide, public, territoire, montant, par, financeur, adresse, verifiee_le from staging.stg_aides_locales__aides
