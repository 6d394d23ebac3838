def build = new org.parvis.maven.Aftermath(basedir)

build.says '[INFO] wrote tenants/valmont-sur-lys/tenant.yaml'
build.says "${new File(basedir, 'portails')} is not empty: it holds .github. Start in an empty folder, or name one with -Dparvis.directory=portails."
build.says '[INFO] valmont-sur-lys: publishable'
build.writes 'portails/target/parvis/valmont-sur-lys/index.html', 'Valmont-sur-Lys'
// Its pages come baked with the plugin: none had to be baked here, and Asciidoctor was not started.
assert !new File(basedir, 'portails/target/parvis-state/archetypes').exists()
return true
