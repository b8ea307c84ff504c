import type { Requirement } from '../../requirement.ts'
import { isConnective } from './blocks.ts'
import type { Block } from './blocks.ts'
import type { Remark } from './doubt.ts'
import { amountsIn, attestOf, figuresOf } from './figures.ts'
import { codesIn, itemOf, itemsIn } from './item.ts'
import type { Item } from './item.ts'
import type { Entry } from './need.ts'
import { peopleOf } from './people.ts'
import type { Header, Statement } from './people.ts'
import { sentenceOf } from './sentence.ts'
import type { Sentence } from './sentence.ts'
import { fold, inAny } from './words/words.ts'

export type StepRead = {
  readonly requirements: Requirement[]
  readonly items: readonly Item[]
  readonly languages: readonly { readonly language: string; readonly line: number; readonly quote: string }[]
  readonly unread: boolean
}

/** Lines of a step while it is read: the statement that is open takes what stands below it. */
type Draft = { sentence: Sentence; block: Block; entries: Entry[]; joined: 'and' | 'or' | undefined }

type Gathered = {
  /** The step's own sentence, where it is about people. */
  readonly headed: Draft | undefined
  readonly drafts: Draft[]
  readonly others: Block[]
  readonly items: Item[]
  unread: boolean
}

/** A step: figures and associations, or people, each in page order. `earlier`: a step before it asks for people, too. */
export function readStep(header: Block | undefined, blocks: readonly Block[], earlier: boolean, remarks: Remark[]): StepRead {
  const gathered = gather(header, blocks, remarks)
  const { headed, drafts, others, items } = gathered
  // The step's own sentence asks for what stands right below it; where others follow, it only counts their people.
  if (headed !== undefined && drafts.length === 0) addInline(headed, items, remarks)
  if (headed !== undefined && headed.entries.length > 0) drafts.unshift(headed)
  for (const draft of drafts) addInline(draft, items, remarks)
  if (headed !== undefined && drafts.length === 0) {
    remarks.push({ code: 'unread', line: headed.block.line, quote: headed.block.text })
    gathered.unread = true
  }
  const above: Header | undefined = headed === undefined || drafts.includes(headed) ? undefined : { sentence: headed.sentence, line: headed.block.line, quote: headed.block.text }
  const statements = drafts.map(({ sentence, block, entries, joined }): Statement => ({ sentence, entries, line: block.line, quote: block.text, joined }))
  const people = statements.length === 0 ? { requirements: [], unread: false } : peopleOf(above, statements, earlier, remarks)
  const figures = performance(header, headed === undefined, statements.length > 0, others, remarks)
  const asking = [...(header === undefined ? [] : [header]), ...drafts.map(({ block }) => block)]
  return {
    requirements: [...figures.requirements, ...people.requirements],
    items,
    languages: asking.flatMap((block) => {
      const language = sentenceOf(block.text)?.vocabulary.language
      return language === undefined ? [] : [{ language, line: block.line, quote: block.text }]
    }),
    unread: gathered.unread || people.unread || figures.unread,
  }
}

/** Every line to the statement it belongs to. */
function gather(header: Block | undefined, blocks: readonly Block[], remarks: Remark[]): Gathered {
  const asking = header === undefined ? undefined : peopleSentence(header)
  const headed: Draft | undefined = asking === undefined || header === undefined ? undefined : { sentence: asking, block: header, entries: [], joined: undefined }
  const gathered: Gathered = { headed, drafts: [], others: [], items: [], unread: false }
  // "2 people each pass exam 70-735": a step's sentence that names what it asks for is more than a title.
  if (headed !== undefined && !isListed([headed.block, ...blocks], 0)) addInline(headed, gathered.items, remarks)
  let open = headed
  let joined: 'and' | 'or' | undefined
  for (const [i, block] of blocks.entries()) {
    const connective = isConnective(block.text)
    if (connective !== undefined) {
      joined = connective
      continue
    }
    const sentence = startsWithCredential(block) ? undefined : peopleSentence(block)
    if (sentence !== undefined && (sentence.count !== undefined || isListed(blocks, i) || namesOne(block))) {
      if (open !== undefined && open !== headed && isAmongItems(open, block)) remarks.push({ code: 'sentence', line: block.line, quote: block.text })
      const first = gathered.drafts.length === 0 && (headed === undefined || headed.entries.length === 0)
      open = { sentence, block, entries: [], joined: first ? undefined : joined }
      joined = undefined
      gathered.drafts.push(open)
    } else if (sentence !== undefined && open !== undefined && open !== headed && ['same', 'same-or-different'].includes(sentence.who.kind)) {
      // "This may be completed by the same individuals": said of the statement before.
      open.sentence = { ...open.sentence, who: sentence.who }
    } else joined = enter(gathered, open, block, blocks[i + 1], joined, remarks)
  }
  return gathered
}

/** A line that is no sentence about people; gives back the connective that still waits for what it joins. */
function enter(gathered: Gathered, open: Draft | undefined, block: Block, next: Block | undefined, joined: 'and' | 'or' | undefined, remarks: Remark[]): 'and' | 'or' | undefined {
  const entry = entryOf(block, next, open === undefined ? [] : remarks)
  const orphan = open === undefined && typeof entry === 'object' && entry.kind === 'item'
  if (orphan || (open !== undefined && entry === 'unread')) {
    remarks.push({ code: 'unread', line: block.line, quote: block.text })
    gathered.unread = true
    // It keeps its place, so that what stands around it is read as it stands.
    open?.entries.push({ kind: 'item', item: { kind: 'exam', codes: [], joined: 'and', asides: [], line: block.line }, depth: block.depth })
    return joined
  }
  if (open === undefined || entry === undefined || entry === 'unread') {
    gathered.others.push(block)
    return joined
  }
  if (joined !== undefined) open.entries.push({ kind: 'connective', joins: joined, line: block.line })
  open.entries.push(entry)
  if (entry.kind === 'item') gathered.items.push(entry.item)
  return undefined
}

/** Figures and associations of a step; of one about people only what is money. */
function performance(header: Block | undefined, plain: boolean, announces: boolean, others: readonly Block[], remarks: Remark[]): { requirements: Requirement[]; unread: boolean } {
  const all = plain && header !== undefined ? [header, ...others] : others
  const lines = plain ? all : all.filter(({ text, bold }) => amountsIn(text, bold).amounts.some(({ currency }) => currency))
  const figures = figuresOf(lines, remarks)
  const attests = all.flatMap((block) => attestOf(block) ?? [])
  const once = [...new Map(attests.map((one) => [JSON.stringify(one), one])).values()]
  // "Meet one of the two requirements" only announces what is asked of people below.
  const empty = plain && !announces && header !== undefined && figures.requirements.length === 0 && once.length === 0
  if (empty) remarks.push({ code: 'unread', line: header.line, quote: header.text })
  return { requirements: [...figures.requirements, ...once], unread: figures.unread || empty }
}

function peopleSentence(block: Block): Sentence | undefined {
  const sentence = sentenceOf(block.text)
  if (sentence === undefined || !sentence.passes) return undefined
  const { amounts } = amountsIn(block.text, block.bold)
  if (sentence.count === undefined && sentence.who.kind === 'fresh' && amounts.some(({ name }) => name !== 'figure')) return undefined
  return amounts.some(({ currency }) => currency) ? undefined : sentence
}

const startsWithCredential = ({ text, links }: Block): boolean =>
  (links[0] !== undefined && links[0].text !== '' && text.startsWith(links[0].text)) || /^(?:\p{L}+ )?(?:\d{2}-\d{3}|[A-Z]{2}\d?-\d{3}|MCS[ADE]\b)/u.test(text)

/** Whether credentials stand right below a line. */
function isListed(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1]
  return next !== undefined && isConnective(next.text) === undefined && next.kind === 'item' && itemOf(next, []) !== undefined
}

/** A sentence that is an item of the list of credentials before it. */
const isAmongItems = (open: Draft, block: Block): boolean =>
  block.kind === 'item' && block.depth > open.block.depth && open.entries.some((entry) => entry.kind === 'item' && entry.depth === block.depth)

const MORE = inAny('more')
const ASSOCIATED = inAny('associated')
const EXCLUDED = inAny('excluded')

/** What a line below a sentence is: a credential, the title of a group, nothing to pass, or something that ought to be one. */
function entryOf(block: Block, next: Block | undefined, remarks: Remark[]): Entry | 'unread' | undefined {
  const said = fold(block.text)
  if (MORE.test(said) || ASSOCIATED.test(said)) return undefined
  if (EXCLUDED.test(said) && block.links.length === 0 && codesIn(block.text).length === 0) return undefined
  const item = itemOf(block, remarks)
  // A sentence that lost its step's number runs on in the item before it.
  if (item !== undefined && startsWithCredential(block) && block.text.endsWith(':') && peopleSentence(block)?.count !== undefined) return 'unread'
  if (item !== undefined && (block.kind === 'item' || startsWithCredential(block))) return { kind: 'item', item, depth: block.depth }
  if (block.kind !== 'item' && block.bold.length === 0) return undefined
  // A title stands above deeper items; where the first of them lost its indentation, it stands above one all the same.
  if (next !== undefined && next.kind === 'item' && (next.depth > block.depth || (next.depth < block.depth && itemOf(next, []) !== undefined))) {
    return block.bold.some((one) => /^\d+$/.test(one)) || block.text.endsWith(':') ? 'unread' : { kind: 'label', text: block.text, depth: block.depth, line: block.line }
  }
  return block.kind === 'item' ? 'unread' : undefined
}

const namesOne = ({ text, links }: Block): boolean => codesIn(text).length > 0 || links.some(({ url }) => /courseId=|-certification/i.test(url))

/** "must pass Exam 70-347": the credential stands in the sentence itself. */
function addInline(draft: Draft, items: Item[], remarks: Remark[]): void {
  const { block } = draft
  const listed = draft.entries.flatMap((entry) => (entry.kind === 'item' ? [entry.item] : []))
  const inline = (namesOne(block) ? itemsIn(block, remarks) : []).filter(({ codes }) => !listed.some((item) => codes.every((code) => item.codes.includes(code))))
  if (inline.length === 0) return
  const kinds = new Set([...listed, ...inline].map(({ kind }) => kind))
  // "Both 70-496 and 70-498", without a word for exam: the words between the codes join them.
  const merged = listed.length === 0 && draft.sentence.clauses.length === 0 && kinds.size === 1 ? itemOf(block, remarks) : undefined
  // Several kinds in one sentence are read only where it says of each how it is asked for.
  const told = kinds.size <= 1 || [...kinds].every((kind) => draft.sentence.clauses.some((clause) => clause.kinds.includes(kind)))
  draft.entries.push(...(merged === undefined ? inline : [merged]).map((item): Entry => ({ kind: 'item', item: told ? item : { ...item, codes: [] }, depth: block.depth + 1 })))
  items.push(...inline)
}
