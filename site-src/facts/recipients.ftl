<#list lists["recipients"] as row>
* [.fact.recipient.recipient=${row.id}]#${row.name}#<#if row.processor??>, ${row.processor}</#if> : ${row.role}${row?has_next?then(" ;", ".")}
</#list>
