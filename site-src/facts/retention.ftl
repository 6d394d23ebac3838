.Combien de temps nous gardons vos données
[.retention%header]
|===
|Finalité |Durée

<#list lists["activities"] as row>
|${row.purpose}
<#if row.period??>
|[.fact.retention.purpose=${row.id}.period=${row.period}]#${row["period-text"]}<#if row.from??> à compter de : ${row.from}</#if><#if row.criterion??>, ${row.criterion}</#if>#
<#else>
|[.fact.retention.purpose=${row.id}]#${row.criterion}#
</#if>

</#list>
|===
