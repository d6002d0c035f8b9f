-- Une alerte a une date, une instance qui la dit, une nature de la liste, un métier et un territoire typés, une phrase ; jamais une personne.
with jugees as (
  select *, case
    when coalesce(trim(emetteur), '') = '' or coalesce(trim(constat), '') = '' then 'émetteur ou constat absent'
    when try_cast(date as date) is null or not regexp_full_match(trim(date), '20[0-9]{2}-[0-9]{2}-[0-9]{2}') then 'date illisible'
    when nomme_une_personne(concat_ws(' ', emetteur, constat, reference)) then 'personne nommée, adresse ou téléphone'
    when not nomme_une_instance(emetteur) then 'émetteur qui ne dit pas quelle instance il est'
    when nature_alerte(coalesce(nature, '')) is null then 'nature inconnue'
    when not regexp_full_match(coalesce(trim(metier), ''), '(fap2009|fap2021|rome):[0-9A-Z]+') then 'code de métier illisible'
    when not est_code_de_territoire(trim(territoire)) then 'territoire sans code typé'
    when length(constat) > 500 or length(coalesce(reference, '')) > 300 then 'texte trop long'
    when contains(coalesce(reference, ''), '://') and not regexp_full_match(trim(reference), 'https://[^\s/]+\.[^\s]+') then 'lien illisible'
    when coalesce(horizon, '') <> '' and (not regexp_full_match(trim(horizon), '20[0-9]{2}(-(0[1-9]|1[0-2])(-[0-3][0-9])?)?')
        or trim(horizon) < trim(date)[1:length(trim(horizon))]) then 'horizon illisible, ou avant la date' end as regle
  from raw.alertes_metiers__lignes
)
select _fichier as fichier, _ligne as ligne, regle,
  left(concat_ws(' / ', date, if(regle like 'personne%' or regle like 'émetteur qui%', '…', emetteur), nature, metier, territoire, horizon), 200) as valeur,
  'date AAAA-MM-JJ ; émetteur qui dit ce qu’il est (branche, OPCO, comité, fédération…), jamais une personne ; nature : tension, difficulté de recrutement, recrutements en hausse, recrutements en baisse, emploi en baisse, départs ou compétence manquante ; métier comme fap2021:T2A60 ou rome:K1304 ; territoire comme departement:35 ; une phrase de 500 caractères au plus ; lien en https ; horizon AAAA, AAAA-MM ou AAAA-MM-JJ' as attendu
from jugees where regle is not null
