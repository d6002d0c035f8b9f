/*---
titre: Ce que valaient les signes de la carte des formations
question: Les signes et les propositions d’avant se retrouvent-ils aux promotions et aux rentrées d’après ?
code: C14
formule: signe ou proposition d’avant, rapporté à ce que la même règle dit de la même formation après ; la base est la part de toutes les formations lues aux deux dates qui ont ce signe, ou cette proposition, après
champ: Formations de la liste pour la carte, aux dernières promotions et rentrées lues et à celles d’avant. Deux cumuls d’InserJeunes sans promotion commune ; deux rentrées ou sessions qui se suivent.
notes:
  - Retrouvé - le même signe après, ou une proposition de même sens ; ouvrir et conforter ont le même sens. Renversé - le sens contraire. Estompé - ni l’un ni l’autre. Ce qui n’est pas lu après n’est pas compté.
  - Une tension n’a qu’une année lue, elle n’est pas rejouée seule ; dans une proposition, elle est la même avant et après.
  - Le relevé compte ce que la liste dit des fichiers lus, et d’eux seuls.
  - En dessous de vingt relevés, la part ne conclut pas.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
colonnes:
  quoi: { role: dimension, libelle: Signe ou proposition }
  avant: { role: dimension, libelle: Avant }
  apres: { role: dimension, libelle: Après }
  releves: { role: mesure, unite: formations, libelle: Relevés d’avant }
  retrouves: { role: mesure, unite: formations, libelle: Retrouvés }
  estompes: { role: mesure, unite: formations, libelle: Estompés }
  renverses: { role: mesure, unite: formations, libelle: Renversés }
  base_oui: { role: mesure, unite: formations, libelle: "Ainsi après, toutes formations" }
  base: { role: mesure, unite: formations, libelle: Formations lues aux deux dates }
  part: { role: taux, de: [retrouves, releves], partie: true, ic: wilson, libelle: Part retrouvée }
  part_base: { role: taux, de: [base_oui, base], partie: true, libelle: "Part de base" }
graphique: { type: intervalles, x: part, y: quoi }
si_vide: { etat: non_disponible, motif: "Aucun signe n’est lu à deux dates dans cette région : il faut deux cumuls d’InserJeunes sans promotion commune, ou deux rentrées." }
repose_sur:
  lignes: [annuaire_education, bcn, capacites, certif_info, dares_tensions, effectifs, fap, inserjeunes, kit_apprentissage, parcoursup, passages_fap2021, passages_metiers, rncp, rome, voeux_bts]
  valeurs:
    - { colonnes: [apres, releves, retrouves, estompes, renverses, base_oui, base], sources: [annuaire_education, bcn, capacites, certif_info, dares_tensions, effectifs, fap, inserjeunes, kit_apprentissage, parcoursup, passages_fap2021, passages_metiers, rncp, rome, voeux_bts], sans: dit }
lecture: "{territoire}, « {quoi} » ({avant}) : {retrouves} sur {releves} se retrouvent ({apres}), contre {part_base} de toutes les formations ; {renverses} se renversent."
---*/
with dates as (
    select domaine, millesime, row_number() over (partition by domaine order by millesime desc) as rang
    from reference.millesimes where domaine in ('effectifs', 'capacites', 'voeux_bts', 'insertion')
),
lues as (
    select false as apres, * from propositions_formations($territoire::VARCHAR,
        (select millesime::INTEGER from dates where domaine = 'effectifs' and rang = 2), (select millesime::INTEGER
          from dates where domaine = 'capacites' and rang = 2),
        (select millesime::INTEGER from dates where domaine = 'voeux_bts' and rang = 2), (select millesime from dates where domaine = 'insertion'
          and rang = 3),
        null::DOUBLE, null::DOUBLE, null::DOUBLE, null::INTEGER)
    union all by name
    select true as apres, * from propositions_formations($territoire::VARCHAR,
        (select millesime::INTEGER from dates where domaine = 'effectifs' and rang = 1), (select millesime::INTEGER
          from dates where domaine = 'capacites' and rang = 1),
        (select millesime::INTEGER from dates where domaine = 'voeux_bts' and rang = 1), (select millesime from dates where domaine = 'insertion'
          and rang = 1),
        null::DOUBLE, null::DOUBLE, null::DOUBLE, null::INTEGER)
),
valeurs as (
    -- Une proposition est un signe de plus, pour, contre, ou rien ; elle n'est lue que si deux signes le sont.
    select apres, courant, v.rang, v.valeur
    from lues
    cross join lateral (values (1, s_demande), (2, s_remplissage), (3, emploi_lu),
        (4, if(lus >= 2, case proposition when 'questionner' then -1 when 'ouvrir' then 1 when 'conforter' then 1 else 0 end, null))) as v(rang, valeur)
    where v.valeur is not null
),
paires as (
    select a.rang, a.valeur as avant, b.valeur as apres
    from valeurs as a join valeurs as b on b.courant = a.courant and b.rang = a.rang and b.apres where not a.apres
),
comptes as (
    select rang, sens, count(*) filter (avant = sens) as releves, count(*) filter (avant = sens and apres = sens) as retrouves,
        count(*) filter (avant = sens and apres = 0) as estompes, count(*) filter (avant = sens and apres = -sens) as renverses,
        count(*) filter (apres = sens) as base_oui, count(*) as base
    from paires cross join unnest([1, -1]) as deux(sens)
    group by rang, sens
)
select
    if(rang = 4, if(sens = 1, 'ouvrir ou conforter', 'questionner'), signe_dit(['demande', 'remplissage', 'emploi'][rang], sens)) as quoi,
    case rang when 3 then (select 'promotions ' || replace(millesime, '_', '-') from dates where domaine = 'insertion' and dates.rang = 3)
        else (select 'rentrée ' || millesime from dates where domaine = 'capacites' and dates.rang = 2) end as avant,
    case rang when 3 then (select 'promotions ' || replace(millesime, '_', '-') from dates where domaine = 'insertion' and dates.rang = 1)
        else (select 'rentrée ' || millesime from dates where domaine = 'capacites' and dates.rang = 1) end as apres,
    releves, retrouves, estompes, renverses, base_oui, base
from comptes
where releves > 0
order by comptes.rang, sens desc
