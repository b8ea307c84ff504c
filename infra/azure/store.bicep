// Cosmos DB, serverless: keys are switched off, so only the identity below can read or write, and only this database.

param suffix string
param location string
param tags object
param principal string
param backup string

resource account 'Microsoft.DocumentDB/databaseAccounts@2025-04-15' = {
  name: 'cosmos-goldkeeper-${suffix}'
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    capabilities: [{ name: 'EnableServerless' }]
    locations: [{ locationName: location, failoverPriority: 0, isZoneRedundant: false }]
    consistencyPolicy: { defaultConsistencyLevel: 'Session' }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    // The functions have no fixed address; who gets in is decided by identity alone.
    publicNetworkAccess: 'Enabled'
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: backup }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2025-04-15' = {
  parent: account
  name: 'goldkeeper'
  properties: { resource: { id: 'goldkeeper' } }
}

// Read by id within one partition: `id` is always indexed, so nothing else is.
resource organizations 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-04-15' = {
  parent: database
  name: 'organizations'
  properties: {
    resource: {
      id: 'organizations'
      partitionKey: { kind: 'Hash', version: 2, paths: ['/tenantId'] }
      defaultTtl: -1
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [{ path: '/tenantId/?' }]
        excludedPaths: [{ path: '/*' }]
      }
    }
  }
}

// Where the night and the deliverer look: a bucket's rows up to a day.
resource indexes 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2025-04-15' = [
  for name in ['due', 'pending']: {
    parent: database
    name: name
    properties: {
      resource: {
        id: name
        partitionKey: { kind: 'Hash', version: 2, paths: ['/bucket'] }
        defaultTtl: -1
        indexingPolicy: {
          indexingMode: 'consistent'
          automatic: true
          includedPaths: [{ path: '/bucket/?' }, { path: '/day/?' }]
          excludedPaths: [{ path: '/*' }]
        }
      }
    }
  }
]

// Cosmos DB Built-in Data Contributor: data only, no settings; https://learn.microsoft.com/azure/cosmos-db/nosql/reference-data-plane-security
resource mayWrite 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2025-04-15' = {
  parent: account
  name: guid(account.id, principal, 'data contributor')
  properties: {
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
    principalId: principal
    scope: '${account.id}/dbs/${database.name}'
  }
}

output endpoint string = account.properties.documentEndpoint
