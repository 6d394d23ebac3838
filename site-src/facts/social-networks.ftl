<#list lists["social-networks"] as row>
* link:${row.url}[${row.name}]
</#list>
