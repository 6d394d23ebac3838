.Ce que nous faisons de vos données
[.purposes%header]
|===
|Finalité |Données |Base légale

<#list lists["activities"] as row>
|[.fact.purpose.purpose=${row.id}]#${row.purpose}#
|${row.data}
|[.fact.basis.purpose=${row.id}.basis=${row.basis}]#${row["basis-text"]}#<#if row.foundation??> (${row.foundation})</#if><#if row["consent-act"]??> (${row["consent-act"]})</#if>

</#list>
|===
