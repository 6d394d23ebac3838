<#list lists["transfers"] as row>
* [.fact.transfer.recipient=${row.id}.country=${row.country}]#${row.name}, ${row["country-text"]}<#if row.safeguard??> : ${row.safeguard}</#if>#
</#list>
