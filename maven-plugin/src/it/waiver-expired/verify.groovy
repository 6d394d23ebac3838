def build = new org.parvis.maven.Aftermath(basedir)

build.says 'dérogation [legal/publication-director] valmont-sur-lys legal-notice.publication-director: '
build.says 'valmont-sur-lys: publishable, 1 waived, '
build.published 'valmont-sur-lys'
build.says '; la dérogation, valable jusqu’au 31 mars 2027 et approuvée par Anne Dupré, maire, a expiré -> '
build.says '1 of 2 tenants not publishable: valmont-sur-lys (1 error)'
return true
