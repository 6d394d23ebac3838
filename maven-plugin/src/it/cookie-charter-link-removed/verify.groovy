def build = new org.parvis.maven.Aftermath(basedir)

build.blocksValmont 'tenants/valmont-sur-lys/pages/confidentialite.adoc:1: erreur [cookies/charter-linked] valmont-sur-lys/confidentialite/index.html: la politique de confidentialité ne mène pas à la charte des cookies'
return true
