def build = new org.parvis.maven.Aftermath(basedir)

build.findsInValmont()
build.saysTwice '[INFO] rivebelle: publishable'
build.saysTwice '[INFO] valmont-sur-lys: publishable'
build.published 'rivebelle'
build.published 'valmont-sur-lys'
build.writes 'target/parvis/valmont-sur-lys/confidentialite/index.html', 'dpo@valmont.example'
build.writes 'target/parvis/rivebelle/confidentialite/index.html', 'dpo@rivebelle.example'
build.writes 'target/parvis-report/index.html', 'Valmont-sur-Lys'
build.writes 'target/parvis-report/report.json', '"id":"valmont-sur-lys"'
build.says '[INFO] Sites:  ' + new File(basedir, 'target/parvis')
build.says '[INFO] Report: ' + new File(basedir, 'target/parvis-report/index.html')
return true
