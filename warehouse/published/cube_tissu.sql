/*---
description: Établissements actifs par activité et tranche d'effectif (Sirene), au jour du fichier
tri: [millesime, territoire, activite, tranche]
colonnes:
  millesime: Mois (AAAA-MM) de la création la plus récente du fichier
  territoire: région, département, zone d'emploi, bassin ou intercommunalité (code typé), partie régionale
  activite: ensemble, poste A17 (a17:C1) ou non_rangee quand l'établissement n'a pas de code en NAF rév. 2
  tranche: Tranche d'effectif de Sirene (NN, 00, 01… 53), inconnue si le fichier ne la donne pas
  etablissements: Établissements actifs
millesimes:
  tissu: { nom: Établissements par taille (Sirene), valeur: millesime, libelle: '{mois_en_lettres(millesime)}' }
explorer:
  titre: Établissements actifs par activité et taille
  theme: gpec
  code: G07
  champ: Établissements actifs du répertoire Sirene au jour du fichier, employeurs ou non.
  notes:
    - La tranche est celle d’une année passée ; beaucoup d’établissements récents n’en ont pas.
    - Une zone qui dépasse la région n’a que sa partie régionale.
  sources: [sirene]
  periode: { nom: millesime, libelle: Fichier, millesimes: tissu }
  mailles: [region, academie, departement, arrondissement, zone_emploi, bassin, comite_local, frr, epci]
  dimensions:
    activite: { libelle: Activité (NAF rév. 2), total: ensemble, niveaux: { a17: 17 activités (A17) }, noms: reference.activites }
    tranche: { libelle: Salariés de l’établissement, valeurs: { NN: "Aucun (non-employeur, ou présumé tel)", '00': Aucun au 31 décembre, '01': 1 ou 2, '02': De 3 à 5, '03': De 6 à 9, '11': De 10 à 19, '12': De 20 à 49, '21': De 50 à 99, '22': De 100 à 199, '31': De 200 à 249, '32': De 250 à 499, '41': De 500 à 999, '42': De 1 000 à 1 999, '51': De 2 000 à 4 999, '52': De 5 000 à 9 999, '53': 10 000 ou plus, inconnue: Non dite } }
  mesures:
    etablissements: { libelle: Établissements actifs, unite: établissements }
---*/
with actifs as (
  select e.*, (select max(strftime(creation, '%Y-%m')) from marts.fct_etablissements_sirene) as millesime from marts.fct_etablissements_sirene as e where actif
)
select e.millesime, t.territoire, a.activite, coalesce(e.tranche, 'inconnue') as tranche, count(*)::bigint as etablissements
from actifs as e
join marts.dim_appartenances as t on t.commune = e.commune and t.maille not in ('pays', 'commune') and t.territoire not like '%-entier'
cross join (select unnest(['ensemble', e.activite]) as activite) as a
group by e.millesime, t.territoire, a.activite, coalesce(e.tranche, 'inconnue')
