def build = new org.parvis.maven.Aftermath(basedir, 'portails')

build.says '[INFO] rivebelle: publishable'
build.says 'Rules of your own: charte/phone-grouped, charte/clic'
build.says '[ERROR] portails/tenants/valmont-sur-lys/tenant.yaml:29:10: erreur [charte/phone-grouped] valmont-sur-lys organisation.phone: le téléphone n’est pas écrit par groupes de deux chiffres « 01.99.00.01.00 » -> Écrivez-le avec des espaces, dans organisation.phone.'
build.says '[ERROR] portails/tenants/valmont-sur-lys/pages/marche.adoc:5: erreur [charte/clic] valmont-sur-lys/marche/index.html: la page dit où cliquer, et non ce que l’on trouve « cliquez ici » -> Nommez ce que le lien ouvre.'
build.says '1 of 2 tenants not publishable: valmont-sur-lys (2 errors)'

build.says '[INFO] portails/tenants/valmont-sur-lys/tenant.yaml:29:10: conseil [charte/phone-grouped]'
build.says '[INFO] valmont-sur-lys: publishable'

build.says '[INFO] Fondement\u00a0: Charte éditoriale, 4.2 <https://www.departement.example/charte/>'
build.says '+ organisation.phone: 01.99.00.01.00'
build.says '[INFO] Fondement\u00a0: Charte éditoriale, 3.1'
build.says '+   <p>Pour la liste, cliquez '

build.writes 'target/parvis-report/parvis.sarif', '"id" : "charte/clic"'
build.shows 'target/site/parvis-regles.html', 'Charte Le téléphone est écrit par groupes de deux chiffres'
build.shows 'target/site/parvis-regles.html', 'Aucune page ne dit « cliquez ici »'
build.writes 'target/site/parvis.html', '<a href="parvis-regles.html#charte-clic">charte/clic</a>'
return true
