def towns = new org.parvis.maven.TwoTowns(basedir, version)
towns.configure '<formats><format>json</format><format>markdown</format></formats>'
towns.record 'first-name: Anne', 'first-name: Service'
new org.parvis.maven.History(basedir).commit 'premier'
def neighbour = new File(basedir, 'tenants/rivebelle/tenant.yaml')
neighbour.setText neighbour.getText('UTF-8').replace('first-name: Luc', 'first-name: Service'), 'UTF-8'
return true
