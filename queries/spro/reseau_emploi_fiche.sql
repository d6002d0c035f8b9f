/*---
titre: Fiche d’un territoire du réseau pour l’emploi
question: Où en est ce comité local, face à ses cibles, à ses voisins et à la région ?
code: S27
formule: écart = valeur − cible ; position = 1 + nombre de territoires de la même maille et de la région qui font mieux, à la même période
champ: Indicateurs du réseau pour l’emploi, tels que le comité les publie ; de chacun, la dernière mesure à la période demandée ou avant.
notes:
  - Les valeurs sont celles que le comité publie ; elles ne sont pas recalculées.
  - La première position est celle de la meilleure valeur, dans le sens de l’indicateur ; d’un indicateur sans sens, celle de la plus grande. Des valeurs égales partagent la meilleure.
  - La position et la valeur de la région sont lues à la période de la mesure ; sans autre territoire mesuré à cette période, il n’y a pas de position.
  - Un indicateur qui n’est pas dans la liste des indicateurs du réseau est montré sous le nom du fichier, sans sens.
parametres:
  territoire: { domaine: territoires, mailles: supracommunales, defaut: region, libelle: Territoire }
  periode: { domaine: millesimes.reseau_emploi, defaut: dernier, facultatif: true, libelle: Période }
colonnes:
  code: { role: dimension, libelle: Code }
  indicateur: { role: dimension, libelle: Indicateur }
  mesure: { role: texte, libelle: Ce qu’il mesure }
  periode: { role: dimension, temps: periode, libelle: Période de la mesure }
  valeur: { role: indice, libelle: Valeur }
  unite: { role: dimension, libelle: Unité }
  cible: { role: indice, libelle: Cible }
  ecart: { role: indice, libelle: Écart à la cible }
  sens: { role: dimension, libelle: Sens }
  cible_tenue: { role: dimension, libelle: Cible tenue }
  position: { role: indice, libelle: Position }
  parmi: { role: indice, libelle: Territoires mesurés }
  valeur_region: { role: indice, libelle: Valeur de la région }
graphique: { type: intervalles, x: valeur, y: indicateur, cible: cible }
si_vide: { etat: non_disponible, motif: "Le comité n’a pas d’indicateur pour ce territoire, à cette période ni avant, dans cet instantané." }
lecture: "{indicateur} : {valeur} ({unite}), {periode}."
---*/
with siennes as (
    select * from publie.cube_reseau_emploi
    where territoire = $territoire::VARCHAR and dernier_mois(periode) <= dernier_mois($periode::VARCHAR)
    qualify row_number() over (partition by indicateur order by dernier_mois(periode) desc, periode desc) = 1
),
decrites as (
    select siennes.*, liste.mesure, liste.rang, coalesce(liste.sens, 'non connu') as sens
    from siennes left join reference.indicateurs_reseau_emploi as liste on liste.indicateur = siennes.indicateur
),
pairs as (
    select d.indicateur, count(*) as parmi,
        1 + count(*) filter (where case d.sens when 'baisse' then p.valeur < d.valeur else p.valeur > d.valeur end) as position
    from decrites as d
    join publie.cube_reseau_emploi as p on p.indicateur = d.indicateur and p.periode = d.periode and p.unite = d.unite
    join reference.territoires as t on t.territoire = p.territoire
    where t.maille = split_part($territoire::VARCHAR, ':', 1) and t.region = region_de($territoire::VARCHAR)
    group by d.indicateur
)
select
    d.indicateur as code,
    d.libelle as indicateur,
    d.mesure,
    d.periode,
    d.valeur,
    case d.unite when 'pourcent' then '%' else d.unite end as unite,
    d.cible,
    round(d.valeur - d.cible, 4) as ecart,
    d.sens,
    case when d.cible is null or d.sens not in ('hausse', 'baisse') then null
        when d.sens = 'hausse' then if(d.valeur >= d.cible, 'oui', 'non')
        else if(d.valeur <= d.cible, 'oui', 'non') end as cible_tenue,
    if(pairs.parmi > 1, pairs.position, null)::INTEGER as position,
    pairs.parmi::INTEGER as parmi,
    region.valeur as valeur_region
from decrites as d
left join pairs on pairs.indicateur = d.indicateur
left join publie.cube_reseau_emploi as region on region.indicateur = d.indicateur and region.periode = d.periode and region.unite = d.unite
    and region.territoire = region_de($territoire::VARCHAR) and region.territoire <> $territoire::VARCHAR
order by d.rang nulls last, d.libelle, d.indicateur
