import type { Organization, Person } from '../organization.ts'

/* An organization as a file, to be read elsewhere or back in. */

/** Everything but history and alerts; imported into an empty store and exported again it is the same. */
export const organizationJson = (organization: Organization): string => `${JSON.stringify(organization, null, 2)}\n`

const columns = ['id', 'name', 'email', 'objectId', 'joins', 'leaves', 'moved', 'credential', 'passed', 'expires', 'confirmed'] as const

type Line = { readonly [column in (typeof columns)[number]]?: string | undefined }

/** People and what they hold, a row each; as spreadsheets read it, and as `import` does. */
export function peopleCsv({ people }: Organization): string {
  const rows = people.flatMap((person) => (person.achievements.length === 0 ? [lineOf(person)] : person.achievements.map((one) => ({ ...lineOf(person), ...one }))))
  const lines: Line[] = [Object.fromEntries(columns.map((name) => [name, name])), ...rows]
  return `\uFEFF${lines.map((line) => columns.map((name) => cell(line[name] ?? '')).join(',')).join('\r\n')}\r\n`
}

const lineOf = ({ id, name, email, objectId, joins, leaves, moved }: Person): Line => ({ id, name, email, objectId, joins, leaves, ...(moved ? { moved: 'true' } : {}) })

/** What a spreadsheet would run as a formula gets an apostrophe before it: https://owasp.org/www-community/attacks/CSV_Injection */
function cell(value: string): string {
  const safe = /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n\t;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
