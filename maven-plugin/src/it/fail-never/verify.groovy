def build = new org.parvis.maven.Aftermath(basedir)

build.findsInValmont 'tenants/valmont-sur-lys/tenant.yaml:31:3: erreur [tenant/schema] valmont-sur-lys: La clé « habitants » est inconnue'
build.published 'rivebelle'
build.notPublished 'valmont-sur-lys'
return true
