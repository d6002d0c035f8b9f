-- Descripteurs de domaines ; les diplômes, pays et publics du thésaurus n'en sont pas.
select code as formacode, min(libelle) as libelle, min(nsf[1:3]) as groupe
from raw.formacode__descripteurs where list_contains(string_split(type, '$'), 'DOM') group by code
