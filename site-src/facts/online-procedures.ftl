<#list lists["online-procedures"] as row>
* link:${row.url}[${row.name}] : ${row.purpose}<#if row.identification??> (${row.identification})</#if>
</#list>
