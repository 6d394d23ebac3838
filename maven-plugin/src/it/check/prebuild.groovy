def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.published 'valmont-sur-lys/index.html', '<!DOCTYPE html><html lang="fr"><title>Valmont</title><main data-page="privacy"><h1>Bonjour</h1></main></html>'
return true
