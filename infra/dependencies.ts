import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'

/*
 * npm run deps: under which licences others' code comes, which of it nobody uses, and what is known against it. Ends with 1 where a licence
 * is not one we accept, something is unused, or something is known; a registry that does not answer is said, and is no "none".
 */

export type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean; readonly optional?: boolean }>> }

/** They ask for their notice to be kept, and nothing of our own code. */
const accepted = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense', 'CC0-1.0', 'BlueOak-1.0.0', 'Python-2.0'])
/** Only tools of ours: what is deployed holds nothing of them. */
const acceptedInTools = new Set([...accepted, 'MPL-2.0', 'CC-BY-4.0', 'EDL-1.0'])
/** Said where only people read it. */
const elsewhere: Readonly<Record<string, string>> = { 'node_modules/semaphore@1.1.0': 'MIT' /* README.md, under License */ }

/** Called by another tool, by a name of its own. */
const companions: Readonly<Record<string, string>> = { '@stryker-mutator/vitest-runner': '@stryker-mutator/core', 'oxlint-tsgolint': 'oxlint' }

/** `(MIT OR Apache-2.0)`: one of them is enough. */
const isAccepted = (licence: string, dev: boolean): boolean =>
  licence.replaceAll(/[()]/g, '').split(' OR ').some((choice) => choice.split(' AND ').every((one) => (dev ? acceptedInTools : accepted).has(one.trim())))

export type Licences = { readonly byName: ReadonlyMap<string, number>; readonly refused: readonly string[] }

/** `licenceOf`: what the package itself says, where the lock does not. */
export function licencesIn({ packages }: Lock, licenceOf: (path: string) => string | undefined): Licences {
  const byName = new Map<string, number>()
  const refused: string[] = []
  for (const [path, { version, license, dev = false, optional = false }] of Object.entries(packages)) {
    if (path === '') continue
    const licence = license ?? licenceOf(path) ?? elsewhere[`${path}@${version}`]
    // What is for another machine is not here, and says nothing.
    if (licence === undefined && optional) continue
    byName.set(licence ?? 'none', (byName.get(licence ?? 'none') ?? 0) + 1)
    if (licence === undefined || !isAccepted(licence, dev)) refused.push(`${path.replace(/^.*node_modules\//, '')}: ${licence ?? 'no licence'}${dev ? ', a tool' : ''}`)
  }
  return { byName, refused }
}

/** Whoever is imported by no file and called by no script or configuration. `bins`: what a package is called by. */
export const unusedOf = (names: readonly string[], sources: readonly string[], bins: (name: string) => readonly string[]): string[] =>
  names.filter((name) => {
    const imported = new RegExp(`['"\`]${name.replaceAll(/[/.]/g, String.raw`\$&`)}(?:/[^'"\`]*)?['"\`]`)
    const called = bins(name).map((bin) => new RegExp(`(?:^|[\\s"'/&])${bin}(?:[\\s"'&]|$)`, 'm'))
    return !sources.some((source) => imported.test(source) || called.some((one) => one.test(source)))
  })

type Manifest = { readonly scripts: Readonly<Record<string, string>>; readonly dependencies: Readonly<Record<string, string>>; readonly devDependencies: Readonly<Record<string, string>> }
type Installed = { readonly license?: string; readonly licenses?: readonly { readonly type: string }[]; readonly bin?: string | Readonly<Record<string, string>> }

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const installed = (path: string): Installed => {
  try {
    return json(`${path}/package.json`) as Installed
  } catch {
    return {}
  }
}

function binsOf(name: string): string[] {
  const { bin } = installed(`node_modules/${name}`)
  return typeof bin === 'string' ? [name.replace(/^.*\//, '')] : Object.keys(bin ?? {})
}

export function lookHere(): { readonly licences: Licences; readonly unused: readonly string[] } {
  const { scripts, dependencies, devDependencies } = json('package.json') as Manifest
  const files = globSync(['{bot,cards,functions,infra,src,test}/**/*.{ts,mjs}', '*.{ts,json}', 'infra/**/tsconfig.json']).filter((file) => !/package(-lock)?\.json$/.test(file))
  const sources = [...files.map((file) => readFileSync(file, 'utf8')), Object.values(scripts).join('\n')]
  return {
    licences: licencesIn(json('package-lock.json') as Lock, (path) => installed(path).license ?? installed(path).licenses?.map(({ type }) => type).join(' OR ')),
    // Types are used by the compiler, which asks for them by the name of what they describe.
    unused: unusedOf(
      [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter((name) => !name.startsWith('@types/')).map((name) => companions[name] ?? name),
      sources,
      binsOf,
    ),
  }
}

type Audit = { readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>; readonly error?: unknown }

/** What is known, or nothing where the registry does not say. */
export function knownIn(answer: string): readonly string[] | undefined {
  try {
    const { vulnerabilities, error } = JSON.parse(answer) as Audit
    if (error !== undefined || vulnerabilities === undefined) return undefined
    return Object.entries(vulnerabilities).map(([name, { severity, range }]) => `${name} ${range}: ${severity}`)
  } catch {
    return undefined
  }
}

/** npm ends with 1 where it knows something; its answer is what counts. */
const audited = (): Promise<string> => new Promise((resolve) => void execFile('npm', ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], { maxBuffer: 64e6, shell: process.platform === 'win32' }, (_, out) => resolve(out)))

if (import.meta.main) {
  const { licences, unused } = lookHere()
  console.log(`Licences: ${[...licences.byName].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`).join(', ')}`)
  for (const one of licences.refused) console.log(`  not accepted: ${one}`)
  console.log(unused.length === 0 ? 'Unused: none' : `Unused: ${unused.join(', ')}`)
  const known = knownIn(await audited())
  console.log(known === undefined ? 'Known vulnerabilities: not known, the registry does not answer that here' : known.length === 0 ? 'Known vulnerabilities: none' : `Known vulnerabilities: ${known.length}`)
  for (const one of known ?? []) console.log(`  ${one}`)
  if (licences.refused.length + unused.length + (known?.length ?? 0) > 0) process.exitCode = 1
}
