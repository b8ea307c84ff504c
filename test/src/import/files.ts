/* Files in the shapes of Microsoft's exports, with people who do not exist. */

const base = ['TrainingActivityId', 'TrainingTitle', 'TrainingType', 'IndividualFirstName', 'IndividualLastName', 'Email', 'CorpEmail', 'TrainingCompletionDate', 'Month', 'IcMCP', 'MCPID', 'MPNId', 'PartnerName', 'PartnerCityLocation', 'PartnerCountryLocation']

/** The three layouts there have been: February 2021, June 2021, August 2023. */
export const layouts: Readonly<Record<15 | 17 | 18, readonly string[]>> = {
  15: base,
  17: [...base, 'ExpirationDate', 'ActivationStatus'],
  18: ['PGAMpnId', ...base.slice(0, 8), 'ExpirationDate', 'ActivationStatus', ...base.slice(8)],
}

export type Fields = Readonly<Record<string, string>>

export const training = (fields: Fields): Fields => ({ TrainingActivityId: '3051', TrainingType: 'Certification', IcMCP: '1', MPNId: '1234567', PartnerName: 'Nordwind Digital', PartnerCountryLocation: 'Italy', ActivationStatus: 'Active', ...fields })

export type Written = { readonly separator?: string; readonly newline?: string; readonly encoding?: Encoding; readonly quoted?: boolean }
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'utf-16le-bare' | 'utf-16be-bare' | 'windows-1252'

export function fileOf(header: readonly string[], rows: readonly Fields[], { separator = ',', newline = '\r\n', encoding = 'utf-8-bom', quoted = false }: Written = {}): Uint8Array {
  const cell = (text: string) => (quoted || /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]
  return encoded(lines.map((line) => line.map(cell).join(separator) + newline).join(''), encoding)
}

export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`)
  // Of Windows-1252 only what it shares with Latin 1 is written here.
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1')
  const little = Buffer.from(encoding.endsWith('-bare') ? text : `\uFEFF${text}`, 'utf16le')
  return encoding.startsWith('utf-16le') ? little : little.swap16()
}
