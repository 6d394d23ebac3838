def build = new org.parvis.maven.Aftermath(basedir)

build.says 'Rules of your own cannot be relied on, and nothing is judged until they are mended:'
build.says '  parvis.yaml:7:14: « cliquez (ici » n’est pas un motif : missing closing ). Les motifs sont ceux de RE2, dont aucun ne peut retarder une construction. Corrigez-le, sans « (?= », « (?! », « (?<= » ni renvoi « \\1 », que RE2 n’a pas.'
build.says '  parvis.yaml:35:11: L’exemple « un autre titre » doit enfreindre la règle, et il la respecte. Un exemple prouve que la règle dit ce qu’elle doit dire. Corrigez l’exemple, ou ce que la règle cherche.'
build.saysNothingOf 'parvis.yaml:18'
build.nothingPublished()
return true
