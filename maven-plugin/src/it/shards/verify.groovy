def build = new org.parvis.maven.Aftermath(basedir)
def reports = new File(basedir, 'target/parvis-shards')
def refused = "The reports in $reports are not the shards of one run, and nothing is concluded from them:"

build.published 'rivebelle'
build.notPublished 'valmont-sur-lys'
build.says '[INFO] Shard 1/3: 1 of 2 tenants'
build.says '[INFO] Shard 2/3: 1 of 2 tenants'
build.says '[INFO] Shard 3/3: 0 of 2 tenants'
build.says '1 of 1 tenant not publishable: valmont-sur-lys (1 error)'

build.says refused
build.says '  Shard 3/3 is missing: its job wrote no report, or the report was not brought here. Run that job again.'

build.says '[INFO] 1 of 2 tenants publishable'
build.says '1 of 2 tenants not publishable: valmont-sur-lys (1 error). Each finding above says where it is'
build.findsInValmont(*(['tenants/valmont-sur-lys/tenant.yaml:53:3: erreur [legal/publication-director] valmont-sur-lys legal-notice.publication-director: '] * 2))
build.writes 'target/parvis-report/report.json', '"id":"rivebelle"'
build.writes 'target/parvis-report/report.json', '"asOf" : "2026-11-21"'
build.shows 'target/parvis-report/index.html', '1 portail sur 2 ne peut pas être publié'
build.writes 'target/parvis-report/portails/valmont-sur-lys.html', 'Valmont-sur-Lys'
build.writes 'target/parvis-report/parvis.sarif', '"ruleId" : "legal/publication-director"'
build.writes 'target/parvis-report/junit.xml', '<testsuite name="rivebelle"'
build.writes 'target/parvis-report/summary.md', '❌ non publiable'

build.says '  Shard 2/3 (2/report.json) was judged as of 2026-11-21, Shard 1/3 (1/report.json) 2026-11-22. Give all jobs one parvis.asOf.'
build.says '  Shard 2/3 (2/report.json) and Shard 1/3 (1/report.json) were judged by different rules: legal/'
build.says '  Shard 1/3 (1/report.json) was judged with parvis.failOn=error; here it is warning. Use the same in all jobs.'

def unheeded = ', which parvis:aggregate does not heed: it puts the reports of all shards together'
build.says "[WARNING] parvis.shard is '1/3'$unheeded"
build.says "[WARNING] parvis.tenants is 'rivebelle'$unheeded"
return true
