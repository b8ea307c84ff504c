import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { AppManifestUtils } from '@microsoft/app-manifest'
import { zipSync } from 'fflate'
import { Language } from '../../src/intent.ts'

/*
 * npm run package -- --bot ID --domain HOST --company NAME --website URL [--privacy URL] [--terms URL] [--out FILE]
 *
 * The app as Teams takes it: manifest, texts in three languages and icons, checked and zipped. `azd env get-values` names bot and domain.
 */

const options = { bot: {}, domain: {}, company: {}, website: {}, privacy: {}, terms: {}, out: {} } as const
type Given = { readonly [key in keyof typeof options]?: string | undefined }

const read = (file: string): Buffer => readFileSync(new URL(file, import.meta.url))
/** The manifest itself is in English. */
const languages = Language.options.filter((language) => language !== 'en')
const icons = { 'color.png': 192, 'outline.png': 32 } as const

/** Everything wrong with what was given, or the files of the package. */
export async function pack(given: Given): Promise<{ readonly wrong: readonly string[] } | { readonly files: Record<string, Uint8Array> }> {
  const missing = (['bot', 'domain', 'company', 'website'] as const).filter((name) => !given[name])
  if (missing.length > 0) return { wrong: [`Missing: ${missing.map((name) => `--${name}`).join(', ')}. "azd env get-values" says which bot and domain were made.`] }
  const values: Record<string, string> = {
    BOT_ID: given.bot!,
    BOT_DOMAIN: given.domain!,
    COMPANY: given.company!,
    WEBSITE: given.website!,
    PRIVACY: given.privacy ?? given.website!,
    TERMS: given.terms ?? given.website!,
    VERSION: (JSON.parse(read('../../package.json').toString()) as { version: string }).version,
  }
  const filled = read('manifest.json')
    .toString()
    .replaceAll(/\$\{(\w+)\}/g, (_, name: string) => JSON.stringify(values[name]).slice(1, -1))
  const texts = languages.map((language) => [`${language}.json`, read(`${language}.json`)] as const)
  const translated = await Promise.all(texts.map(async ([file, text]) => (await mistakes(filled, text.toString())).map((one) => `${file}: ${one}`)))
  const wrong = [...(await mistakes(filled)), ...ownChecks(values), ...translated.flat()]
  if (wrong.length > 0) return { wrong }
  const pictures = Object.keys(icons).map((name) => [name, read(name)] as const)
  return { files: Object.fromEntries([['manifest.json', Buffer.from(filled)], ...texts, ...pictures]) }
}

/** Longer ones pass the schema and are cut in the list of commands. */
const LONGEST_TITLE = 32

/** A translation is a manifest with other words: it is held to the same lengths, which the schema of translations does not know. */
export async function mistakes(manifest: string, texts = '{}'): Promise<string[]> {
  const words = JSON.parse(manifest) as Parameters<typeof AppManifestUtils.validateAgainstSchema>[0] & Commanding
  const lost: string[] = []
  for (const [path, text] of Object.entries(JSON.parse(texts) as Record<string, string>)) {
    if (path === '$schema') continue
    const steps = path.split(/[.[\]]+/).filter(Boolean)
    const last = steps.pop()!
    const place = steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], words) as Record<string, unknown> | undefined
    if (typeof place?.[last] === 'string') place[last] = text
    else lost.push(`${path} names nothing in the manifest.`)
  }
  const titles = words.bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)))
  const long = titles.filter((title) => title.length > LONGEST_TITLE).map((title) => `The command "${title}" is longer than ${LONGEST_TITLE} characters: Teams cuts it.`)
  return [...lost, ...long, ...(await AppManifestUtils.validateAgainstSchema(words))]
}
type Commanding = { readonly bots: readonly { readonly commandLists: readonly { readonly commands: readonly { readonly title: string }[] }[] }[] }

/** What the schema lets through and Teams does not. */
function ownChecks({ WEBSITE, PRIVACY, TERMS, BOT_DOMAIN }: Record<string, string>): string[] {
  const plain = [WEBSITE, PRIVACY, TERMS].filter((url) => !URL.canParse(url!) || new URL(url!).protocol !== 'https:')
  const sizes = Object.entries(icons).filter(([name, size]) => {
    const picture = read(name)
    return picture.readUInt32BE(16) !== size || picture.readUInt32BE(20) !== size
  })
  return [
    ...plain.map((url) => `${url} does not begin with https: Teams refuses it.`),
    ...sizes.map(([name, size]) => `${name} must measure ${size} by ${size} pixels.`),
    ...(/^[a-z0-9.-]+$/i.test(BOT_DOMAIN!) ? [] : [`${BOT_DOMAIN} is no host name: give it without https:// and without a path.`]),
  ]
}

if (import.meta.main) {
  const { values } = parseArgs({ options: Object.fromEntries(Object.keys(options).map((name) => [name, { type: 'string' as const }])) })
  const given = values as Given
  const packed = await pack(given)
  if ('wrong' in packed) {
    process.stderr.write(`${packed.wrong.join('\n')}\n`)
    process.exitCode = 2
  } else {
    // Not in dist/: what lies there is deployed, and a build begins by emptying it.
    const out = given.out ?? fileURLToPath(new URL('../../goldkeeper-teams.zip', import.meta.url))
    writeFileSync(out, zipSync(packed.files))
    console.log(`${out}: upload it in the Teams admin center, or in Teams under Apps, Manage your apps`)
  }
}
