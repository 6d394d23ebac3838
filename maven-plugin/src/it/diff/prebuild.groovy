def towns = new org.parvis.maven.TwoTowns(basedir, version)
def history = new org.parvis.maven.History(basedir)
towns.write 'site-src/pages/horaires.adoc', '''= Horaires
:page-type: page
:description: Quand nous joindre.

Le standard {org-noun-of} répond le matin, du lundi au vendredi.
'''
towns.write 'tenants/valmont-sur-lys/pages/marche.adoc', '''= Le marché
:page-type: page
:description: Le marché du samedi.

Le marché se tient le samedi.
'''
history.commit 'premier'
towns.write 'site-src/pages/horaires.adoc', '''= Horaires
:page-type: page
:description: Quand nous joindre.

Le standard {org-noun-of} répond matin et soir, du lundi au vendredi.
'''
history.commit 'second'
towns.record 'recipient: Délégué à la protection des données', 'recipient: Déléguée à la protection des données'
towns.remove 'tenants/valmont-sur-lys/pages/marche.adoc'
return true
