// What is seen of a running Goldkeeper, and who is called when it is silent.

param suffix string
param location string
param tags object
param principal string
param operator string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-goldkeeper-${suffix}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-goldkeeper-${suffix}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

// Monitoring Metrics Publisher: telemetry is written by identity as well.
resource mayReport 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principal, 'metrics publisher')
  scope: insights
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '3913510d-42f4-4e42-8a64-420c390055eb')
    principalId: principal
    principalType: 'ServicePrincipal'
  }
}

resource mail 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(operator)) {
  name: 'ag-goldkeeper-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'goldkeeper'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: operator, useCommonAlertSchema: true }]
  }
}

// A system that says nothing looks healthy: the absence of a completed night is an alarm of its own.
var alarms = [
  {
    name: 'no-night'
    says: 'No night was completed in the last 26 hours: levels may be at risk and nobody is told.'
    query: 'traces | where timestamp > ago(26h) | where message startswith "The night is complete"'
    window: 'P2D'
    every: 'PT1H'
    operator: 'LessThan'
    threshold: 1
    severity: 1
  }
  {
    name: 'poison'
    says: 'A part of the night failed five times and was put aside: its organizations were not audited.'
    query: 'traces | where message has "MaxDequeueCount"'
    window: 'PT1H'
    every: 'PT15M'
    operator: 'GreaterThan'
    threshold: 0
    severity: 1
  }
  {
    name: 'errors'
    says: 'Questions are answered with errors.'
    query: 'requests | where resultCode startswith "5"'
    window: 'PT15M'
    every: 'PT5M'
    operator: 'GreaterThan'
    threshold: 4
    severity: 2
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alarm in alarms: {
    name: 'alarm-${alarm.name}-${suffix}'
    location: location
    tags: tags
    properties: {
      displayName: 'Goldkeeper: ${alarm.says}'
      severity: alarm.severity
      enabled: true
      scopes: [insights.id]
      evaluationFrequency: alarm.every
      windowSize: alarm.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: alarm.query
            timeAggregation: 'Count'
            operator: alarm.operator
            threshold: alarm.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(operator) ? [] : [mail.id] }
    }
  }
]

output connection string = insights.properties.ConnectionString
