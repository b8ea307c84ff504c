// The functions on Flex Consumption, and the storage their host keeps leases, queues and the deployed package in.

param suffix string
param location string
param tags object
param identity string
param client string
param principal string
param nodeVersion string
param tenants string
param admins string
param directory string
param cosmos string
param insights string

resource storage 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: 'stgoldkeeper${take(suffix, 12)}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    defaultToOAuthAuthentication: true
    supportsHttpsTrafficOnly: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: storage
  name: 'default'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: blobs
  name: 'packages'
  properties: { publicAccess: 'None' }
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2025-01-01' = {
  parent: storage
  name: 'default'
}

resource audit 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-01-01' = {
  parent: queues
  name: 'audit'
}

// What the host asks of its storage: https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
var roles = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource mayStore 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(roles): {
    name: guid(storage.id, principal, role.value)
    scope: storage
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
      principalId: principal
      principalType: 'ServicePrincipal'
    }
  }
]

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: 'plan-goldkeeper-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: 'func-goldkeeper-${suffix}'
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    functionAppConfig: {
      runtime: { name: 'node', version: nodeVersion }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: 40 }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packages.name}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity }
        }
      }
    }
    // Flex Consumption knows no FTP, and in some regions refuses to be told so.
    siteConfig: {
      minTlsVersion: '1.2'
      appSettings: [
        { name: 'AzureWebJobsStorage__accountName', value: storage.name }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: client }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${client};Authorization=AAD' }
        { name: 'MicrosoftAppId', value: client }
        { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
        { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
        { name: 'GOLDKEEPER_TENANTS', value: tenants }
        { name: 'GOLDKEEPER_ADMINS', value: admins }
        { name: 'GOLDKEEPER_DIRECTORY', value: directory }
        { name: 'GOLDKEEPER_COSMOS', value: cosmos }
      ]
    }
  }
  dependsOn: [mayStore]
}

// Nobody publishes with a password.
resource noPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = [
  for name in ['ftp', 'scm']: {
    parent: app
    name: name
    properties: { allow: false }
  }
]

output hostName string = app.properties.defaultHostName
