def build = new org.parvis.maven.Aftermath(basedir)

build.findsInValmont()
build.saysTwice '[INFO] rivebelle: publishable'
build.saysTwice '[INFO] valmont-sur-lys: publishable'
build.published 'rivebelle'
build.published 'valmont-sur-lys'
build.writes 'target/parvis/valmont-sur-lys/confidentialite/index.html', 'dpo@valmont.example'
build.writes 'target/parvis/rivebelle/confidentialite/index.html', 'dpo@rivebelle.example'
build.writes 'target/parvis-report/index.html', 'Valmont-sur-Lys'
build.writes 'target/parvis-report/report.json', '"id":"valmont-sur-lys"'
build.says '[INFO] Sites:  ' + new File(basedir, 'target/parvis')
build.says '[INFO] Report: ' + new File(basedir, 'target/parvis-report/index.html')

def next = new org.parvis.maven.NextBuild(basedir, localRepositoryPath)
assert next.run('Nothing has changed since the last build: no tenant is baked or judged again.').isEmpty()
def record = new File(basedir, 'tenants/valmont-sur-lys/tenant.yaml')
record.text = record.text.replace('dpo@valmont.example', 'rgpd@valmont.example')
assert next.run('1 of 2 tenants is as the last build left it.') == [
        'parvis-report/portails/valmont-sur-lys.html',
        'parvis-report/report.json',
        'parvis/valmont-sur-lys/confidentialite/index.html']
return true
