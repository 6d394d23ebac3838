.Inventaire des traceurs
[.fact.trackers%header]
|===
|Nom |Déposé par |Finalité |Durée |Accès de tiers |Consentement

<#list lists["trackers"] as row>
|[.fact.tracker.tracker=${row.name}]#${row.name}#
|${row["set-by"]}
|${row.purpose}
|[.fact.lifetime.tracker=${row.name}.period=${row.lifetime}]#${row["lifetime-text"]}#
|${row.access}
|[.fact.consent.tracker=${row.name}.consent=${row.consent}]#${row["consent-text"]}#

</#list>
|===
