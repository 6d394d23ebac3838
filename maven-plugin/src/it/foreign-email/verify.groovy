def build = new org.parvis.maven.Aftermath(basedir)

build.blocksValmont 'tenants/valmont-sur-lys/pages/accueil-du-public.adoc:6: erreur [tenant/foreign-contact] valmont-sur-lys/accueil-du-public/index.html: une adresse électronique de Commune de Rivebelle est sur la page « contact@rivebelle.example »'
return true
