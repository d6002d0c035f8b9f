/** Census of 2021 by age: 600,000 of the region's 3,400,000 inhabitants are 15 to 29, a third of Rennes (75,000 of 225,000, a fifth of whom are over 59) and a quarter of Brest. */
export const POPULATION_ROWS = `
insert into publie.cube_population_age
  select 2021, territoire, 'ensemble', unnest(['ensemble', '0_14', '15_29', '30_44', '45_59', '60_74', '75_plus']), unnest(n)
  from (values
    ('region:53', [3400000, 580000, 600000, 620000, 680000, 620000, 300000]),
    ('commune:35238', [225000, 30000, 75000, 45000, 30000, 27000, 18000]),
    ('commune:29019', [140000, 20000, 35000, 25000, 25000, 20000, 15000])) as v(territoire, n);
insert into reference.millesimes values ('population_age', '2021', 'recensement 2021', true);
insert into reference.cubes values ('publie.cube_population_age', 'bmo');
`;
