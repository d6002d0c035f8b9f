/*---
titre: Indicateurs du réseau pour l’emploi, territoire par territoire
question: Où en est chaque comité local sur les indicateurs du réseau pour l’emploi ?
code: S28
formule: valeur publiée par le comité, jamais recalculée ; écart = valeur − cible
champ: Territoires de la maille, dans la région, dont le comité publie un indicateur ; de chaque indicateur, la dernière période où cette maille est mesurée, à la période demandée ou avant.
notes:
  - Un indicateur n’est lu qu’à une période pour tous les territoires, la dernière qu’il a ; un territoire sans mesure à cette période n’a pas de ligne pour lui.
  - Sans la liste des comités locaux, ceux de l’instantané suivent les arrondissements, sous d’autres codes que ceux du fichier.
  - En tableau, un territoire par ligne et un indicateur par colonne - pivot=indicateur:valeur.
parametres:
  territoire: { domaine: territoires, mailles: [region], defaut: region, libelle: Région }
  maille: { domaine: choix, valeurs: { comite_local: Comités locaux pour l’emploi, departement: Départements, bassin: Bassins d’emploi, zone_emploi: Zones d’emploi, epci: Intercommunalités }, defaut: comite_local, libelle: Maille }
  periode: { domaine: millesimes.reseau_emploi, defaut: dernier, facultatif: true, libelle: Période }
colonnes:
  code: { role: territoire, libelle: Code du territoire }
  nom: { role: dimension, libelle: Territoire }
  indicateur: { role: dimension, libelle: Indicateur }
  code_indicateur: { role: dimension, libelle: Code de l’indicateur }
  periode: { role: dimension, temps: periode, libelle: Période de la mesure }
  valeur: { role: indice, libelle: Valeur }
  unite: { role: dimension, libelle: Unité }
  cible: { role: indice, libelle: Cible }
  ecart: { role: indice, libelle: Écart à la cible }
si_vide: { etat: non_disponible, motif: "Le comité n’a pas d’indicateur par territoire de cette maille, à cette période ni avant, dans cet instantané." }
repose_sur:
  lignes: [comites_locaux_emploi]
lecture: "{nom}, {indicateur} : {valeur} ({unite}), {periode}."
---*/
with mesures as (
    select c.*, t.nom
    from publie.cube_reseau_emploi as c
    join reference.territoires as t on t.territoire = c.territoire
    where t.maille = $maille::VARCHAR and t.region = $territoire::VARCHAR
        and dernier_mois(c.periode) <= dernier_mois($periode::VARCHAR)
),
dernieres as (
    select * from mesures
    qualify dense_rank() over (partition by indicateur order by dernier_mois(periode) desc, periode desc) = 1
)
select
    d.territoire as code, d.nom,
    d.libelle as indicateur,
    d.indicateur as code_indicateur,
    d.periode, d.valeur,
    case d.unite when 'pourcent' then '%' else d.unite end as unite,
    d.cible,
    round(d.valeur - d.cible, 4) as ecart
from dernieres as d
left join reference.indicateurs_reseau_emploi as liste on liste.indicateur = d.indicateur
order by liste.rang nulls last, d.libelle, d.indicateur, d.nom, d.territoire
