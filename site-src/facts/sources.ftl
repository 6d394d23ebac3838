<#list lists["sources"] as row>
* [.fact.source.purpose=${row.id}]#${row.purpose} : ${row.name}, ${row["access-text"]}#${row?has_next?then(" ;", ".")}
</#list>
