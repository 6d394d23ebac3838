<#list lists["licences"] as row>
* ${row.data} : link:${row["licence-url"]}[${row["licence-name"]},role=fact licence licence=${row.licence}]<#if row.approval??>, licence homologuée (${row.approval})</#if>
</#list>
