-- Une ligne par lycée et niveau qui a des élèves. Le total que donne le producteur manque au-delà de mille élèves, et compte un niveau (BMA en un an) sans sexe :
-- il n'est pas lu.
with lus as (
  select rentree::integer as rentree, uai, unnest([
    {'niveau': 'seconde', 'eleves': seconde, 'filles': seconde_filles, 'garcons': seconde_garcons, 'production': seconde_production},
    {'niveau': 'premiere', 'eleves': premiere, 'filles': premiere_filles, 'garcons': premiere_garcons, 'production': premiere_production},
    {'niveau': 'terminale', 'eleves': terminale, 'filles': terminale_filles, 'garcons': terminale_garcons, 'production': terminale_production},
    {'niveau': 'cap_1', 'eleves': cap_1, 'filles': cap_1_filles, 'garcons': cap_1_garcons, 'production': cap_1_production},
    {'niveau': 'cap_2', 'eleves': cap_2, 'filles': cap_2_filles, 'garcons': cap_2_garcons, 'production': cap_2_production},
    {'niveau': 'cap_1_an', 'eleves': cap_1_an, 'filles': cap_1_an_filles, 'garcons': cap_1_an_garcons, 'production': cap_1_an_production},
    {'niveau': 'cap_3_ans', 'eleves': cap_3_ans, 'filles': cap_3_ans_filles, 'garcons': cap_3_ans_garcons, 'production': cap_3_ans_production},
    {'niveau': 'bma_1', 'eleves': bma_1, 'filles': bma_1_filles, 'garcons': bma_1_garcons, 'production': bma_1_production},
    {'niveau': 'bma_2', 'eleves': bma_2, 'filles': bma_2_filles, 'garcons': bma_2_garcons, 'production': bma_2_production},
    {'niveau': 'mc', 'eleves': mc, 'filles': mc_filles, 'garcons': mc_garcons, 'production': mc_production}
  ]) as n
  from raw.eleves_pro__lycees
)
select rentree, uai, n.niveau, n.eleves::integer as eleves, n.filles::integer as filles, n.production::integer as production
from lus
where n.eleves::integer > 0
