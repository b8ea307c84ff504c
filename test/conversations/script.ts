/* Conversations as they are written down: who says or presses what, and what is answered. README.txt beside this file tells how. */

export type Doing =
  | { readonly kind: 'says'; readonly text: string }
  | { readonly kind: 'presses'; readonly title: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'sends'; readonly payload: unknown }
  | { readonly kind: 'attaches'; readonly file: string }
  | { readonly kind: 'installs' }

export type Line = {
  readonly at: number
  readonly who: string
  readonly where: 'personal' | 'group' | 'channel'
  readonly doing: Doing
  /** The intent that is understood. */
  readonly is: string | undefined
  /** What the card says, and what it must not. */
  readonly says: readonly string[]
  readonly silent: readonly string[]
}

export type Script = {
  readonly title: string
  readonly company: 'sample' | 'empty' | 'open' | 'today'
  readonly lines: readonly (Line | { readonly day: string })[]
}

const SPOKEN = /^(\w+)(?: in (group|channel))?: (.+)$/
const PRESSED = /^(\w+)(?: in (group|channel))? presses "([^"]+)"(?: with (.+))?$/
const ATTACHED = /^(\w+)(?: in (group|channel))? sends file (.+)$/
const SENT = /^(\w+)(?: in (group|channel))? sends (.+)$/
const INSTALLED = /^(\w+)(?: in (group|channel))? installs$/

/** The conversations of a file; a line that is none of its kinds is a mistake, and says so. */
export function readScripts(file: string, text: string): Script[] {
  const scripts: { title: string; company: Script['company']; lines: Script['lines'][number][] }[] = []
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('//')) continue
    const heading = /^# (.+)$/.exec(line)
    if (heading !== null) {
      scripts.push({ title: heading[1]!, company: 'sample', lines: [] })
      continue
    }
    const script = scripts.at(-1)
    if (script === undefined) throw new Error(`${file}:${i + 1}: a conversation begins with # and its title`)
    const said = script.lines.at(-1)
    const [, mark, words] = /^([=+-]) (.+)$/.exec(line) ?? []
    if (mark !== undefined) {
      if (said === undefined || 'day' in said) throw new Error(`${file}:${i + 1}: nothing has been said yet`)
      const more = mark === '=' ? { is: words! } : mark === '+' ? { says: [...said.says, words!] } : { silent: [...said.silent, words!] }
      script.lines[script.lines.length - 1] = { ...said, ...more }
      continue
    }
    const company = /^company: (sample|empty|open|today)$/.exec(line)?.[1]
    const day = /^day: (\d{4}-\d\d-\d\d)$/.exec(line)?.[1]
    if (company !== undefined) script.company = company as Script['company']
    else if (day !== undefined) script.lines.push({ day })
    else script.lines.push(readLine(line, i + 1, file))
  }
  return scripts
}

function readLine(line: string, at: number, file: string): Line {
  const rest = { at, is: undefined, says: [], silent: [] }
  const placed = (found: RegExpExecArray) => ({ who: found[1]!, where: (found[2] ?? 'personal') as Line['where'] })
  const pressed = PRESSED.exec(line)
  if (pressed !== null) {
    const fields = Object.fromEntries((pressed[4] ?? '').split(' ').filter(Boolean).map((field) => field.split('=') as [string, string]))
    return { ...rest, ...placed(pressed), doing: { kind: 'presses', title: pressed[3]!, fields } }
  }
  const attached = ATTACHED.exec(line)
  if (attached !== null) return { ...rest, ...placed(attached), doing: { kind: 'attaches', file: attached[3]!.replaceAll('|', '\n') } }
  const sent = SENT.exec(line)
  if (sent !== null) return { ...rest, ...placed(sent), doing: { kind: 'sends', payload: JSON.parse(sent[3]!) as unknown } }
  const installed = INSTALLED.exec(line)
  if (installed !== null) return { ...rest, ...placed(installed), doing: { kind: 'installs' } }
  const spoken = SPOKEN.exec(line)
  if (spoken !== null) return { ...rest, ...placed(spoken), doing: { kind: 'says', text: spoken[3]! } }
  throw new Error(`${file}:${at}: not a line of a conversation: ${line}`)
}
