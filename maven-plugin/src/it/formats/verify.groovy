def build = new org.parvis.maven.Aftermath(basedir)

build.notPublished 'valmont-sur-lys'
build.says '[INFO] Weighed otherwise: accessibility=info'
build.writes 'target/parvis-report/index.html', 'Valmont-sur-Lys'
build.writes 'target/parvis-report/report.json', '"fingerprint":"'
build.writes 'target/parvis-report/parvis.sarif', '"ruleId" : "legal/publication-director"'
build.writes 'target/parvis-report/junit.xml', '<testcase classname="valmont-sur-lys.legal" name="legal/publication-director" time="0">'
build.writes 'target/parvis-report/gl-code-quality-report.json', '"check_name" : "legal/publication-director"'
build.writes 'target/parvis-report/checkstyle.xml', 'source="parvis.legal/publication-director"'
build.writes 'target/parvis-report/summary.md', '❌ non publiable'
build.writes 'target/parvis-report/github-annotations.txt', '::error file=tenants/valmont-sur-lys/tenant.yaml,line=53,col=3,title=legal/publication-director'
return true
