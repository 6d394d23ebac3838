<#list lists["algorithms"] as row>
[#algorithme-${row?counter}]
== ${row.name}

[.fact.algorithm.algorithm=${row.id}]
--
Les décisions:: ${row.decision}
Les données:: ${row.data}
Les critères et leur poids:: ${row.rules}
La part du calcul:: ${row.contribution}
Pour contester:: ${row.appeal}
--

</#list>
