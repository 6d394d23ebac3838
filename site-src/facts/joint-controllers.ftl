<#list lists["joint-controllers"] as row>
* [.fact.joint.joint=${row.name}]#${row.name}. Ce que nous décidons ensemble : ${row.purpose}. Ce dont chacun répond : ${row.arrangement}. Point de contact : <#if row.contact??>${row.contact}<#else>notre délégué à la protection des données</#if>.#
</#list>
