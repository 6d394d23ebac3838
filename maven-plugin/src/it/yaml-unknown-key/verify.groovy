def build = new org.parvis.maven.Aftermath(basedir)

build.blocksValmont 'tenants/valmont-sur-lys/tenant.yaml:31:3: erreur [tenant/schema] valmont-sur-lys: La clé « habitants » est inconnue dans « organisation ».'
return true
