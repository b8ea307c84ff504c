import type { FigureRequirement, Requirement } from '../../requirement.ts'
import type { Block } from './blocks.ts'
import type { Remark } from './doubt.ts'
import { fold, inAny, vocabularies, words } from './words/words.ts'

/*
 * Amounts of a step: numbers with a currency, printed bold, or followed by what is counted. Numbers of products, periods and
 * years are none.
 */

const counted: readonly { readonly id: string; readonly named: string }[] = [
  { id: 'average', named: 'average|averag\\w+|media|promedio|mediamente' },
  { id: 'customers', named: 'customers?|clients?|tenants?|client[ei]|clientes?|customer adds?|adds' },
  { id: 'active-entitlements', named: 'active entitlements?|entitlements?|diritt[oi](?: attiv[oi])?|derechos?(?: activos?)?' },
  { id: 'seats', named: 'seats?|licen[sc]es?|postazion[ei]|licenz[ae]|puestos?|licencias?|subscriptions?|abbonament[oi]|suscripci\\w+' },
  { id: 'devices', named: 'devices?|units?|surface hubs?|dispositiv[oi]s?|unita|unidades?' },
  { id: 'users', named: 'users?|utenti|usuarios?' },
  { id: 'deployments', named: 'deployments?|distribuzion[ei]|implementaci\\w+|workloads?|projects?|progett[oi]|proyectos?' },
]

const PRODUCTS = /\b(?:office|dynamics|microsoft|windows(?: server)?|sql(?: server)?|plan|biztalk(?: server)?|crm|ax|nav|exchange|sharepoint|project|visual studio|version|versione|step|level)[ -]?(?:365|\d{1,2}(?:\.\d)?|20[0-2]\d(?: ?r2)?)(?!\d|[.,]\d)/g
const SUITES = /\b[odm]365\b/g
const PERIODS = /\(?\b\d+\)?[ -]?(?:-|to|a|o)?[ -]?\d*[ -]?(?:months?|mesi|mese|meses|mes|years?|ann[oi]|anos?|days?|giorn[oi]|dias?|hours?|or[ae]|horas?|quarters?|trimestr\w+)\b|\b(?:trailing|ultimi|ultimos|last|past|scorsi) \d{1,2}\b/g
const PERCENT = /\d+(?:[.,]\d+)? ?(?:%|percent|per cento|por ciento)/g
const CODES = /(?<![\p{L}\d])(?:\d{2}|[a-z]{2}\d?)-\d{3}(?!\d)/gu
const YEARS = /(?<![\d.,$] ?)\b20[0-2]\d\b(?![.,]\d)(?! (?:active|customers|seats|devices|users|diritti|derechos|entitlements|clienti|clientes|postazioni|puestos|usuarios|utenti|usd|dollars|licenses|licencias|licenze))/g
const AMOUNT = /(?<cur>us ?\$|usd|u\.s\. ?\$|\$|€|eur)? ?(?<num>\d{1,3}(?:[.,\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?)(?: ?(?<mul>k|m|mila|mil|thousand|million\w*|milion\w*|millon\w*)\b)? ?(?:d[ei] (?=us|\$|€|eur|dol))?(?<after>us ?\$|usd|\$|€|eur|dollars|dollari|dolares)?/g

type Amount = { readonly value: number; readonly name: string; readonly at: number; readonly currency: boolean }

const masked = (text: string, patterns: readonly RegExp[]): string => patterns.reduce((sum, pattern) => sum.replaceAll(pattern, (found) => '#'.repeat(found.length)), text)

function valueOf(number: string, multiple: string | undefined): number {
  const whole = /^\d{1,3}(?:[.,\u202f ]\d{3})+$/.test(number) ? Number(number.replaceAll(/\D/g, '')) : Number(number.replace(',', '.'))
  if (multiple === undefined) return whole
  return whole * (/^mi?l?li|^m$|^mill/.test(multiple) ? 1_000_000 : 1000)
}

/** The amounts of a line, and whether it has a number that may be one. */
export function amountsIn(text: string, bold: readonly string[]): { amounts: Amount[]; loose: boolean } {
  const said = masked(fold(text), [PRODUCTS, SUITES, PERIODS, PERCENT, CODES, YEARS])
  const amounts: Amount[] = []
  let loose = false
  for (const found of said.matchAll(AMOUNT)) {
    const { cur, num, mul, after } = found.groups!
    const currency = cur !== undefined || after !== undefined
    const end = found.index + found[0].length
    const name = nameOf(said, found.index, end, currency)
    const value = valueOf(num!, mul)
    if (currency || name !== undefined || bold.some((one) => one.includes(num!))) amounts.push({ value, name: name ?? 'figure', at: found.index, currency })
    else loose = true
  }
  return { amounts, loose }
}

function nameOf(said: string, start: number, end: number, currency: boolean): string | undefined {
  if (currency) return 'revenue'
  const after = said.slice(end).split(' ').slice(0, 7).join(' ')
  const before = said.slice(0, start).split(' ').slice(-6).join(' ')
  if (words(counted[0]!.named).test(before) || words(String.raw`(?:per|a|al|por) (?:month|mese|mes)`).test(after)) return 'monthly-average'
  const near = counted
    .slice(1)
    .flatMap(({ id, named }) => [...after.matchAll(words(named, 'g'))].map((found) => ({ id, at: found.index })))
    .toSorted((a, b) => a.at - b.at)
  return near[0]?.id
}

type Market = 'developed' | 'developing'
const markets = { developed: inAny('developed'), developing: inAny('developing') } as const
const MUST = inAny('must')
const NOTE = /^(?:note|nota)\b/

type Row = { name: string; developed?: number | null; developing?: number | null; line: number }
export type FiguresRead = { readonly requirements: FigureRequirement[]; readonly unread: boolean }

/** The figures of one step, by market where it names them, in page order. */
export function figuresOf(blocks: readonly Block[], remarks: Remark[]): FiguresRead {
  const reader = { rows: [] as Row[], seen: { developed: 0, developing: 0 }, labelled: new Map<Market, Block>(), unread: false }
  let label: { market: Market; depth: number; used: boolean } | undefined
  for (const block of blocks) {
    const said = fold(block.text)
    const { amounts, loose } = amountsIn(block.text, block.bold)
    const named = marketsIn(said)
    for (const { market } of named) if (!reader.labelled.has(market)) reader.labelled.set(market, block)
    if (named.length === 1 && amounts.length === 0) label = { market: named[0]!.market, depth: block.depth, used: false }
    if (amounts.length === 0) {
      if (loose && MUST.test(said) && !NOTE.test(said)) {
        reader.unread = true
        remarks.push({ code: 'unread', line: block.line, quote: block.text })
      }
      continue
    }
    const under = label !== undefined && (block.depth > label.depth || !label.used) ? label : undefined
    if (under !== undefined) under.used = true
    enter(reader, amounts, named, under?.market, block.line)
  }
  for (const [market, block] of reader.labelled) {
    if (reader.seen[market] === 0) remarks.push({ code: 'market-missing', line: block.line, quote: block.text })
  }
  return { requirements: reader.rows.map((row) => figure(row, reader.labelled, blocks, remarks)), unread: reader.unread }
}

type Reader = { rows: Row[]; seen: Record<Market, number>; labelled: Map<Market, Block>; unread: boolean }

function enter(reader: Reader, amounts: readonly Amount[], named: readonly { market: Market; at: number }[], label: Market | undefined, line: number): void {
  const both = named.length > 1
  for (const [i, { value, name, at }] of amounts.entries()) {
    const market = both ? marketNear(named, at, amounts, i) : (named[0]?.market ?? label)
    if (market === undefined) {
      reader.rows.push({ name, developed: value, developing: value, line })
      continue
    }
    // The n-th amount of one market stands beside the n-th of the other.
    const split = reader.rows.filter((row) => row.developed === undefined || row.developing === undefined || row.line < 0)
    const row = split.find((one) => one[market] === undefined && one.name === name) ?? split.find((one) => one[market] === undefined)
    if (row === undefined) reader.rows.push({ name, [market]: value, line })
    else row[market] = value
    reader.seen[market] += 1
  }
}

/** Markets in the order of their amounts, whether they stand before or behind them. */
function marketNear(named: readonly { market: Market; at: number }[], at: number, amounts: readonly Amount[], i: number): Market {
  const leads = named[0]!.at < amounts[0]!.at
  const before = named.findLast((one) => one.at < at)
  const after = named.find((one) => one.at > at)
  return ((leads ? before : after) ?? named[i % named.length]!).market
}

function marketsIn(said: string): { market: Market; at: number }[] {
  return (['developed', 'developing'] as const)
    .flatMap((market) => {
      const found = markets[market].exec(said)
      return found === null || !/market|mercat|mercad/.test(said) ? [] : [{ market, at: found.index }]
    })
    .toSorted((a, b) => a.at - b.at)
}

function figure(row: Row, labelled: ReadonlyMap<Market, Block>, blocks: readonly Block[], remarks: Remark[]): FigureRequirement {
  const { name, developed, developing, line } = row
  const block = blocks.find((one) => one.line === line)
  if (developed === undefined || developing === undefined) {
    const missing = developed === undefined ? 'developed' : 'developing'
    if (!labelled.has(missing) || remarks.every(({ code }) => code !== 'market-missing')) {
      remarks.push({ code: 'market-missing', line, quote: block?.text ?? '' })
    }
  } else if (developed === developing && labelled.size === 2 && marketOf(block, blocks)) {
    remarks.push({ code: 'markets-equal', line, quote: block?.text ?? '' })
  }
  return { figure: name, developed: developed ?? null, developing: developing ?? null }
}

/** Whether the amount stands below or beside a market's name. */
function marketOf(block: Block | undefined, blocks: readonly Block[]): boolean {
  if (block === undefined) return false
  const before = blocks.slice(0, blocks.indexOf(block) + 1).toReversed()
  return before.some((one) => marketsIn(fold(one.text)).length > 0)
}

const ASSOCIATED = inAny('associated')

const digital = /digital partner of record|digital por\b|\bdpor\b|partner digital de registro|partner of record digitale/

const roles: readonly { readonly id: string; readonly named: RegExp }[] = [
  { id: 'delegated-administrator', named: /delegated admin|amministratore delegato|administrador delegado/ },
  { id: 'transacting-partner', named: /transacting partner|partner de transacciones|partner (?:di|delle) transazion/ },
  { id: 'digital-partner-of-record', named: digital },
  { id: 'partner-of-record', named: /partner of record|partner de registro/ },
  { id: 'fast-track-partner', named: /fast ?track/ },
  { id: 'authorized-device-reseller', named: /\badrs?\b|authori[sz]ed (?:surface )?(?:hub )?(?:device )?reseller|rivenditore (?:di dispositivi )?autorizzato|revendedor (?:de dispositivos )?autorizado/ },
]

/** An association the admin has to confirm. */
export function attestOf(block: Block): Requirement | undefined {
  const said = fold(block.text)
  if (!ASSOCIATED.test(said) || vocabularies.some(({ more }) => words(more).test(said))) return undefined
  const found = roles.filter(({ id, named }) => named.test(said) && !(id === 'partner-of-record' && digital.test(said))).map(({ id }) => id)
  return found.length === 0 ? undefined : { attest: found.join('-or-') }
}
