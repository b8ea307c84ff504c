// The registration Teams speaks with: the identity is the bot, so there is no password.

param suffix string
param tags object
param identity string
param client string
param endpoint string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'bot-goldkeeper-${suffix}'
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Goldkeeper'
    endpoint: endpoint
    msaAppId: client
    msaAppType: 'UserAssignedMSI'
    msaAppMSIResourceId: identity
    msaAppTenantId: tenant().tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, enableCalling: false, acceptedTerms: true }
  }
}
