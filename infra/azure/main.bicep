// Everything Goldkeeper needs in one resource group. No secret anywhere: one managed identity speaks with Teams, Cosmos DB, storage and monitoring.

@description('Names what belongs together; azd gives it.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('A region with Flex Consumption: az functionapp list-flexconsumption-locations')
param location string = resourceGroup().location

@description('The major version of Node that runs the functions.')
@allowed(['22', '24'])
param nodeVersion string = '24'

@description('Entra tenants whose people are answered, with commas between; left empty, this one.')
param tenants string = ''

@description('Entra object ids of the first admins, with commas between.')
@minLength(36)
param admins string

@description('Who hears of alarms: an e-mail address; left empty, alarms only show in the portal.')
param operator string = ''

@description('Whether admins are asked about people whose account in Entra ID is gone or off (accounts), and about the day it says they leave (leaving-days); left empty, the directory is not read. README.md says what has to be granted.')
@allowed(['', 'accounts', 'leaving-days'])
param directory string = ''

@description('How far back Cosmos DB can be restored. Seven days cost nothing.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param backup string = 'Continuous7Days'

var suffix = uniqueString(subscription().subscriptionId, resourceGroup().id, environmentName)
var tags = { 'azd-env-name': environmentName }

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-goldkeeper-${suffix}'
  location: location
  tags: tags
}

module watch 'watch.bicep' = {
  name: 'watch'
  params: {
    suffix: suffix
    location: location
    tags: tags
    principal: identity.properties.principalId
    operator: operator
  }
}

module store 'store.bicep' = {
  name: 'store'
  params: {
    suffix: suffix
    location: location
    tags: tags
    principal: identity.properties.principalId
    backup: backup
  }
}

module host 'host.bicep' = {
  name: 'host'
  params: {
    suffix: suffix
    location: location
    tags: tags
    identity: identity.id
    client: identity.properties.clientId
    principal: identity.properties.principalId
    nodeVersion: nodeVersion
    tenants: empty(tenants) ? tenant().tenantId : tenants
    admins: admins
    directory: directory
    cosmos: store.outputs.endpoint
    insights: watch.outputs.connection
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    suffix: suffix
    tags: tags
    identity: identity.id
    client: identity.properties.clientId
    endpoint: 'https://${host.outputs.hostName}/api/messages'
  }
}

output PRINCIPAL_ID string = identity.properties.principalId
output BOT_ID string = identity.properties.clientId
output BOT_DOMAIN string = host.outputs.hostName
