<#list lists["measured-data"] as row>
* ${row.name} : [.fact.measured-data.tracker=${row.name}.period=${row.retention}]#${row["retention-text"]}#
</#list>
