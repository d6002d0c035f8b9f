-- Un contour ne nomme que des codes des nomenclatures qu'il cite.
select _fichier as fichier, _ligne as ligne, 'code de contour illisible' as regle, filiere || ' / ' || codes as valeur,
  'metiers : fap2021:A0X40 ou fap2021:A* ; activites : a88:10 ; specialites : nsf:221' as attendu
from raw.filieres__codes
where not list_bool_and([regexp_full_match(c, case liste
    when 'metiers' then 'fap20(09|21):([A-Z][0-9A-Z]{2}[0-9]{2}|[A-Z][0-9A-Z]{0,2}\*)'
    when 'activites' then 'a88:[0-9]{2}'
    when 'specialites' then 'nsf:[0-9]{3}'
    else '' end) for c in from_json(codes, '["VARCHAR"]')])
