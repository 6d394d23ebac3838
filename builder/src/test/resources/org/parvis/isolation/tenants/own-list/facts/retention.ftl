<#assign x = 1>
