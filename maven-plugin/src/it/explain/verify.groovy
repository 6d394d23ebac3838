def build = new org.parvis.maven.Aftermath(basedir)

build.says '[INFO] Le délégué à la protection des données peut être joint'
build.says 'RGPD, article 37, 7, en vigueur depuis le 25 mai 2018'
build.says 'le contact du délégué à la protection des données est absent'
build.says '- <div data-fact="dpo">'
build.says 'Did you mean privacy/dpo-contact or '
build.says '[INFO] accessibility/home-mention '
build.says '[INFO] Un fait est appelé par un nom que rien ne définit'
build.says '[INFO] For one of them: -Dparvis.rule=security/'
build.says '[INFO] opendata/prada'
return true
