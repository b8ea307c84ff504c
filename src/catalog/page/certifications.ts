/*
 * Certifications are named by family and title; a translated page translates the title, but its link does not change. Known
 * titles without blanks; `also`: how the link says it where that differs.
 */
export const certifications: readonly { readonly id: string; readonly also?: readonly string[] }[] = [
  { id: 'MCSE:Productivity', also: ['Produttività', 'Productividad'] },
  { id: 'MCSE:CloudPlatformandInfrastructure' },
  { id: 'MCSE:DataManagementandAnalytics' },
  { id: 'MCSE:Mobility' },
  { id: 'MCSE:CoreInfrastructure' },
  { id: 'MCSE:BusinessApplications' },
  { id: 'MCSD:AppBuilder', also: ['creatore di app', 'creador de aplicaciones'] },
  { id: 'MCSA:Office365' },
  { id: 'MCSA:WindowsServer2012', also: ['windows-server'] },
  { id: 'MCSA:WindowsServer2016' },
  { id: 'MCSA:LinuxonAzure', also: ['linux-azure'] },
  { id: 'MCSA:CloudPlatform' },
  { id: 'MCSA:Windows10' },
  { id: 'MCSA:WebApplications' },
  { id: 'MCSA:UniversalWindowsPlatform' },
  { id: 'MCSA:SQLServer2012/2014' },
  { id: 'MCSA:SQL2016DatabaseAdministration' },
  { id: 'MCSA:SQL2016DatabaseDevelopment' },
  { id: 'MCSA:SQL2016BusinessIntelligenceDevelopment' },
  { id: 'MCSA:BIReporting' },
  { id: 'MCSA:MachineLearning' },
  { id: 'MCSA:DataEngineeringwithAzure' },
  { id: 'MCSA:MicrosoftDynamics365' },
  { id: 'MTA:ITInfrastructure' },
  { id: 'MTA:Database' },
]

/** What others than Microsoft award, by the names a page uses. */
export const others: readonly { readonly id: string; readonly named: RegExp }[] = [
  { id: 'PMI-ACP', named: /\bpmi[- ]?acp\b|agile certified practitioner/ },
  { id: 'PMP', named: /\bpmp\b|project management professional/ },
  { id: 'PSM-I', named: /\bpsm[- ]?(?:i|1)?\b|professional scrum master/ },
  { id: 'CSM', named: /\bcsm\b|certified scrum ?master/ },
]
