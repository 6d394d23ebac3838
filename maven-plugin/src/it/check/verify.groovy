def build = new org.parvis.maven.Aftermath(basedir)

build.says '[ERROR] tenants/rivebelle/tenant.yaml:1: erreur [publish/not-published] rivebelle: aucun site n’est publié pour cet organisme'
build.says '[ERROR] valmont-sur-lys/index.html: erreur [privacy/dpo-contact] valmont-sur-lys/index.html: le contact du délégué à la protection des données est absent'
build.says '2 of 2 tenants not publishable: rivebelle (1 error), valmont-sur-lys ('
return true
