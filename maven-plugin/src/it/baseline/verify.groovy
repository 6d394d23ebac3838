def build = new org.parvis.maven.Aftermath(basedir)

build.says 'The baseline does not exist: '
build.writes 'parvis-baseline.json', '"rule" : "legal/publication-director"'
build.says 'now has 1 finding. What it has, the next build lets pass.'
build.says 'valmont-sur-lys: publishable, 1 from the baseline, '
build.published 'valmont-sur-lys'
return true
