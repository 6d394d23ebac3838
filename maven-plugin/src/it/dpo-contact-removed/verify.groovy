def build = new org.parvis.maven.Aftermath(basedir)

build.blocksValmont 'tenants/valmont-sur-lys/pages/confidentialite.adoc:1: erreur [privacy/dpo-contact] valmont-sur-lys/confidentialite/index.html: le contact du délégué à la protection des données est absent'
return true
