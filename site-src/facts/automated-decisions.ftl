<#list lists["automated-decisions"] as row>
* [.fact.automated-decision.decision=${row.id}]#${row.decision}. Selon quelles règles : ${row.logic}. Ce que cela change pour vous : ${row.consequences}.<#if row.details??> link:${row.details}[Ces règles en détail].</#if>#
</#list>
