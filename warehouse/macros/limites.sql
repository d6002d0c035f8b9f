-- Limites de variation habituelle d'une série (cartes de contrôle de Shewhart). 1,128 : étendue moyenne de deux tirages d'une loi normale, en écarts types (d2).

-- Carte des valeurs individuelles : centre ± 3 écarts types, l'écart type étant l'étendue mobile moyenne / 1,128, soit centre ± 2,66 étendues
-- (Wheeler, Understanding Variation, 1993). cote : -1 pour la limite basse, 1 pour la haute.
create or replace macro limite_individuelle(centre, etendue, cote) as centre + cote * 3 / 1.128 * etendue;

-- Cartes p′ et u′ de Laney (Quality Engineering 14, 2002) : centre ± 3 × sigma × étendue mobile moyenne des écarts réduits / 1,128, où sigma est
-- celui de la carte p, racine(p (1 − p) / n), ou u, racine(u / n). Jamais plus étroites que la carte p ou u.
create or replace macro limite_laney(centre, sigma, etendue_reduite, cote) as centre + cote * 3 * sigma * greatest(1, etendue_reduite / 1.128);

-- L'écart type d'une part (carte p) ou d'un rapport (carte u) de même centre, sur n cas.
create or replace macro sigma_du_centre(methode, centre, n) as sqrt(case methode when 'p' then centre * (1 - centre) else centre end / n);

-- Sous douze points, celui que l'on juge mis à part, une étendue moyenne tient trop à chacun : les limites ne sont pas calculées.
create or replace macro points_de_limites() as 12;

-- Où est une valeur par rapport à ses limites ; points : ceux qui ont servi à les calculer, sans elle.
create or replace macro variation(valeur, limite_basse, limite_haute, points, methode) as case
  when methode = 'saisonnier' then 'non jugée : d''un mois à l''autre, deux évolutions sur un an se recouvrent'
  when points < points_de_limites() then 'limites non calculées : ' || points || ' autre' || if(points > 1, 's', '')
      || ' période' || if(points > 1, 's', '') || ', ' || points_de_limites() || ' nécessaires'
  when valeur > limite_haute then 'au-dessus des limites de variation habituelle'
  when valeur < limite_basse then 'au-dessous des limites de variation habituelle'
  else 'variation habituelle' end;

-- Ce que l'on sait d'une valeur : à 95 % pour l'aléa des réponses, ou de ce qui est sûr à ce qui est possible.
create or replace macro valeur_basse(valeur, erreur) as greatest(0, valeur - 1.959964 * coalesce(erreur, 0));
create or replace macro valeur_haute(valeur, erreur, part_inconnue, maximum) as least(maximum,
    valeur + 1.959964 * coalesce(erreur, 0) + coalesce(part_inconnue, 0));

-- Indicateurs du service dont publie.cube_suivi_service porte la série. methode : p (part d'un tout), u (événements par événement), x (valeur moyenne) ou
-- saisonnier (nombre, lu à côté d'un an plus tôt et sans limites) ; maximum : la plus grande valeur possible, vide sans plafond ; echelle : ce qui met la valeur dans son unité ;
-- additif : ses périodes s'ajoutent. Une même personne revient d'un mois ou d'un trimestre à l'autre : les personnes ne s'ajoutent pas.
create or replace macro indicateurs_service() as [
  {'indicateur': 'visites', 'libelle': 'Visites du site', 'methode': 'saisonnier', 'maximum': null::double, 'echelle': 1,
      'unite': 'visites', 'additif': true, 'rang': 1},
  {'indicateur': 'actions', 'libelle': 'Demandes pour cent consultations', 'methode': 'u', 'maximum': null,
      'echelle': 100, 'unite': 'pour cent consultations', 'additif': true, 'rang': 2},
  {'indicateur': 'sans_resultat', 'libelle': 'Recherches sans résultat', 'methode': 'p', 'maximum': 1, 'echelle': 100,
      'unite': '%', 'additif': true, 'rang': 3},
  {'indicateur': 'satisfaction', 'libelle': 'Note de satisfaction', 'methode': 'x', 'maximum': 10, 'echelle': 1, 'unite': 'sur 10', 'additif': true, 'rang': 4},
  {'indicateur': 'decroche', 'libelle': 'Appels décrochés', 'methode': 'p', 'maximum': 1, 'echelle': 100, 'unite': '%', 'additif': true, 'rang': 5},
  {'indicateur': 'disponibilite', 'libelle': 'Disponibilité des services en ligne', 'methode': 'x', 'maximum': 1,
      'echelle': 100, 'unite': '%', 'additif': true, 'rang': 6},
  {'indicateur': 'cep', 'libelle': 'Bénéficiaires du conseil en évolution professionnelle', 'methode': 'saisonnier',
      'maximum': null, 'echelle': 1, 'unite': 'bénéficiaires', 'additif': false, 'rang': 7},
  {'indicateur': 'personnes_recues', 'libelle': 'Personnes reçues', 'methode': 'saisonnier', 'maximum': null,
      'echelle': 1, 'unite': 'personnes', 'additif': false, 'rang': 8},
  {'indicateur': 'reorientations', 'libelle': 'Réorientations abouties', 'methode': 'p', 'maximum': 1, 'echelle': 100,
      'unite': '%', 'additif': true, 'rang': 9}];
