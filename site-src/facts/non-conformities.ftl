<#list lists["a11y-non-conformities"] as row>
* ${row.text}
</#list>
