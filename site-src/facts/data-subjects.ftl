<#list lists["data-subjects"] as row>
* ${row.text}${row?has_next?then(" ;", ".")}
</#list>
