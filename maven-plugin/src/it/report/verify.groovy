def build = new org.parvis.maven.Aftermath(basedir)

build.notPublished 'valmont-sur-lys'
build.published 'rivebelle'
build.shows 'target/site/parvis.html', 'valmont-sur-lys non publiable 1 0 0 jamais publié'
build.shows 'target/site/parvis.html', 'La clé « habitants » est inconnue dans « organisation ». tenants/valmont-sur-lys/tenant.yaml:31:3'
build.shows 'target/site/parvis.html', 'Rivebelle publiable 0 0 0 voir le site publié'
build.writes 'target/site/parvis.html', '<a href="parvis/rivebelle/index.html">'
build.writes 'target/site/parvis/rivebelle/confidentialite/index.html', 'dpo@rivebelle.example'
build.writes 'target/site/parvis.html', '<section lang="fr">'
build.writes 'target/site/parvis.html', '<a href="parvis-regles.html#privacy-dpo-contact">privacy/dpo-contact</a>'
build.shows 'target/site/parvis-regles.html', 'Le délégué à la protection des données peut être joint'
build.writes 'target/site/parvis-regles.html', '<h3 id="privacy-dpo-contact">'
return true
