-- Salaire mensuel net médian des salariés à temps complet, en euros, par métier et période de trois ans ; NA n'est pas gardé.
select metier, replace(annee, '-', ' à ') as periode, try_cast(salaire as integer) as salaire from raw.contexte_metiers__salaires where salaire <> 'NA'
