/** Whether a zone goes by this name, such as `Europe/Rome`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.includes('/') || name === 'UTC'
  } catch {
    return false
  }
}
