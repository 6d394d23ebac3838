def build = new org.parvis.maven.Aftermath(basedir)

build.findsInValmont 'tenants/rivebelle/tenant.yaml:53:3: erreur [legal/publication-director] rivebelle legal-notice.publication-director: '
build.says '[INFO] valmont-sur-lys: publishable, 1 known already, '
build.says 'Changed since HEAD: only findings that the change introduces block; 1 was there before.'
build.says '1 of 2 tenants not publishable: rivebelle (1 error)'
build.published 'valmont-sur-lys'
build.notPublished 'rivebelle'
build.writes 'target/parvis-report/report.json', '"changedSince" : "HEAD"'
build.writes 'target/parvis-report/summary.md', 'seuls empêchent de publier les constats que la modification introduit'
build.says 'parvis.changedSince is the folder tenants, which does not say what the records stated'
return true
