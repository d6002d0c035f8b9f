-- Taux d'entrée, de sortie et de rotation d'un métier dans l'année, en fraction.
select metier, trim(sorte) as sorte, annee as periode, round(taux::double / 100, 6) as taux from raw.contexte_metiers__mouvements
