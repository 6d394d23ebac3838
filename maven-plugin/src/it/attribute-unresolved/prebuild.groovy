def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.page 'accueil-du-public.adoc', '''= Accueil du public
:page-type: page

La mairie de {org-short-name} vous accueille.

Elle est ouverte {horaires}.
'''
return true
