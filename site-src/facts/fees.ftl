<#list lists["fees"] as row>
* [.fact.fee]#${row.data} : ${row.amount}. Base de calcul : ${row.basis}. Licence : link:${row["licence-url"]}[${row["licence-name"]}].#
</#list>
