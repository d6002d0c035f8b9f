/*---
titre: Un métier, d’une nomenclature à l’autre
question: Quels sont les autres codes de ce métier, et que gagne ou perd-on en passant de l’un à l’autre ?
code: R28
formule: poids = part du code de départ qui va à l’arrivée ; autres = codes de la même nomenclature que le métier demandé qui vont aussi à l’arrivée
champ: FAP 2009, FAP 2021 et ROME, par les passages publiés et lus, l’emboîtement des niveaux et les noms identiques.
notes:
  - Aucun effectif ne pondère ces passages ; une arrivée que d’autres codes partagent est plus large que le métier demandé, et ses chiffres comptent aussi les leurs.
  - Les passages du ROME vers les FAP partent des fiches de la v3 ; une fiche propre à la 4.0 passe par la fiche v3 d’où elle vient, qui peut être plus large.
  - Une fiche du ROME 4.0 peut garder le code d’une fiche v3 dont d’autres sont aussi venues ; offres, demandeurs et passages sont ceux de la fiche v3, dont le nom est donné quand il est autre.
  - Entre les deux FAP, le poids est la part des couples fiche du ROME × qualification qu’elles ont en commun, non celle de personnes. Là où ce passage n’est pas lu, « même nom » et « code voisin » rapprochent des familles par leur libellé, ou par leur code à une lettre près (T1Z60, T1X60) ; leurs contours peuvent différer.
parametres:
  metier: { domaine: metiers.toutes, defaut: "rome:K1304", sujet: true, libelle: Métier }
colonnes:
  lien: { role: dimension, libelle: Lien }
  code: { role: dimension, libelle: Code typé }
  metier: { role: dimension, libelle: Libellé }
  nom_v3: { role: dimension, libelle: Nom du code dans le ROME v3 }
  nomenclature: { role: dimension, libelle: Nomenclature }
  niveau: { role: dimension, libelle: Niveau }
  poids: { role: indice, unite: pour_un, libelle: Poids }
  codes: { role: mesure, unite: codes, libelle: Codes qui y mènent }
  sur: { role: mesure, unite: codes, libelle: Codes du départ }
  qualite: { role: dimension, libelle: Ce qui fonde le poids }
  autres: { role: mesure, unite: codes, libelle: Autres codes qui y vont }
  autres_noms: { role: texte, libelle: Dont }
  page: { role: dimension, libelle: Page du métier }
repose_sur:
  lignes: [bmo, fap, passages_fap2021, passages_metiers, rome]
lecture: "« {metier} » ({code}), {lien}."
---*/
with demande as (
    select metier, nomenclature, niveau, code, libelle, parent,
        -- La fiche de la v3 d’où vient une fiche du ROME ; une fiche de la v3 est la sienne.
        if(nomenclature = 'rome', coalesce((select r.code_parent from reference.rome as r where r.version = 'rome_v4' and r.code = m.code), code),
            code) as origine,
        if(nomenclature = 'rome', 'rome_v3', nomenclature) as passage
    from reference.metiers as m where metier = $metier::VARCHAR
),
-- D’une fiche du ROME à ses familles, d’une famille à celles de l’autre FAP et aux fiches qui y vont, à son niveau.
passages as (
    select 'mène à' as lien, p.vers_nomenclature || ':' || p.vers_code as code, p.poids, p.codes, p.sur, p.qualite, p.vers_nomenclature || ':' || p.vers_code as arrivee
    from demande
    join reference.passages as p on p.de_nomenclature = demande.passage and p.vers_nomenclature in ('fap2009', 'fap2021') and p.de_code = demande.origine
    union all
    select 'vient de', 'rome:' || p.de_code, sum(p.poids::decimal(18, 9))::DOUBLE, sum(p.codes)::INTEGER, une_valeur(p.sur), min(p.qualite), null
    from demande
    join reference.passages as p on p.de_nomenclature = 'rome_v3' and p.vers_nomenclature = demande.nomenclature and starts_with(p.vers_code, demande.code)
    group by p.de_code
),
partages as (
    select passages.arrivee, count(distinct p.de_code) as autres,
        string_agg(distinct coalesce(r.libelle, f.libelle, p.de_code), ' ; ' order by coalesce(r.libelle, f.libelle, p.de_code)) as noms
    from demande
    join passages on passages.arrivee is not null
    join reference.passages as p on p.vers_nomenclature || ':' || p.vers_code = passages.arrivee and p.de_nomenclature = demande.passage
        and p.de_code <> demande.origine
    left join reference.rome as r on r.version = p.de_nomenclature and r.code = p.de_code
    left join reference.metiers as f on f.metier = p.de_nomenclature || ':' || p.de_code
    group by passages.arrivee
),
noms as (
    select metier, nomenclature, replace(replace(replace(niveau, '228', '2'), '225', '2'), '87', '86') as rang,
        code[1:2] || if(code[3:3] in ('Z', 'X'), '_', code[3:3]) || code[4:] as place,
        nom_singulier(libelle) as nom
    from reference.metiers
    where nomenclature in ('fap2009', 'fap2021') and libelle is not null
),
homonymes as (
    select autre.metier as code, bool_or(autre.nom = noms.nom) as meme_nom
    from noms
    join noms as autre on (autre.nom = noms.nom or autre.place = noms.place) and autre.rang = noms.rang and autre.nomenclature <> noms.nomenclature
    where noms.metier in (select metier from demande union select code from passages where lien = 'mène à')
    group by autre.metier
),
liens as (
    select 0 as ordre, 'lui-même' as lien, metier as code, null::DOUBLE as poids, null as codes, null as sur, null as qualite, null as arrivee from demande
    union all
    select 1, 'famille', parent, null, null, null, null, null from demande where parent is not null
    union all
    select 2, 'détail', m.metier, null, null, null, null, null from reference.metiers as m join demande on m.parent = demande.metier and m.metier <> m.parent
    union all
    -- Un poids ne compte personne : de familles presque aussi lourdes, celle du même nom vient d’abord.
    select 3, lien, code, poids, codes, sur, qualite, arrivee from passages
    union all
    select if(meme_nom, 4, 5), if(meme_nom, 'même nom', 'code voisin'), code, null, null, null, null, null from homonymes
    where not exists (from reference.passages as p where p.de_nomenclature = 'fap2009' and p.vers_nomenclature = 'fap2021')
)
select
    liens.lien, liens.code, metiers.libelle as metier, nullif(v3.libelle, metiers.libelle) as nom_v3, metiers.nomenclature, metiers.niveau,
    round(liens.poids, 4) as poids, liens.codes, liens.sur, liens.qualite,
    if(liens.arrivee is null, null, coalesce(partages.autres, 0))::INTEGER as autres, partages.noms as autres_noms,
    metiers.page
from liens
join reference.metiers as metiers on metiers.metier = liens.code
left join partages on partages.arrivee = liens.arrivee
left join reference.rome as v3 on v3.version = 'rome_v3' and liens.code = 'rome:' || v3.code
left join homonymes on homonymes.code = liens.code and homonymes.meme_nom
order by liens.ordre, liens.lien,
    homonymes.code is not null and liens.poids >= max(liens.poids) over (partition by liens.lien, metiers.nomenclature) / 2 desc,
    liens.poids desc nulls last, liens.code
