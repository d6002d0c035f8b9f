# Sur le site que dit MAILLE_SERVEUR.

demande <- function(...) suppressWarnings(demander(...))
sauf_avec_site <- function() skip_if(!nzchar(Sys.getenv("MAILLE_SERVEUR")), "MAILLE_SERVEUR ne dit aucun site")

test_that("trouver, décrire, demander", {
  sauf_avec_site()
  expect_true("gpec/projets_recrutement" %in% chercher("projets de recrutement")$id)
  fiche <- decrire("gpec/projets_recrutement")
  expect_true("2025" %in% fiche$valeurs$annee$valeur)
  expect_output(print(fiche), "territoire : Territoire")
  lu <- demande("gpec/projets_recrutement", territoire = c("departement:29", "departement:35"), annee = 2025)
  expect_setequal(lu$parametre_territoire, c("departement:29", "departement:35"))
  caches <- lu[is.na(lu$projets), ]
  expect_gt(nrow(caches), 0)
  expect_true(all(caches$projets_min <= caches$projets_max))
})

test_that("des pages réunies font la réponse entière", {
  sauf_avec_site()
  entier <- demande("gpec/evolution_demandeurs_emploi")
  reuni <- demande("gpec/evolution_demandeurs_emploi", par_page = 7)
  expect_gt(nrow(entier), 14)
  expect_identical(reuni, entier)
})

test_that("un instantané se tient, et se dit perdu", {
  sauf_avec_site()
  premier <- instantanes()$id[[1]]
  expect_identical(provenance(demande("gpec/projets_recrutement", instantane = premier))$instantane, premier)
  perdu <- tryCatch(demande("gpec/projets_recrutement", instantane = strrep("0", 16)), maille_refus = identity)
  expect_identical(perdu$statut, 410L)
})

test_that("les codes se cherchent", {
  sauf_avec_site()
  expect_identical(territoires("departement:29")$territoire[[1]], "departement:29")
  expect_match(metiers("serveur")$metier, ":")
  expect_match(formations("cuisine")$formation, "^cfd:")
})

test_that("un refus est en français", {
  sauf_avec_site()
  expect_error(demande("gpec/projets_recrutement", territoire = "commune:29019"), "mailles acceptées", class = "maille_refus")
})
