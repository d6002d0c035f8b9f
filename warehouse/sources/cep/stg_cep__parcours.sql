-- Parcours de conseil, déjà regroupés à cinq bénéficiaires par la lecture.
select trimestre, reseau, territoire, niveau::INTEGER as niveau, public, beneficiaires::BIGINT as beneficiaires, repondants::BIGINT as repondants,
  satisfaits::BIGINT as satisfaits, jours::BIGINT as jours, suivis_6_mois::BIGINT as suivis_6_mois,
      situation_favorable_6_mois::BIGINT as situation_favorable_6_mois
from raw.cep__parcours
