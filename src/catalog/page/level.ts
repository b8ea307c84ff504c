import type { CredentialDates, Requirement } from '../../requirement.ts'
import type { Block } from './blocks.ts'
import { datesIn } from './dates.ts'
import type { Remark } from './doubt.ts'
import { codesIn } from './item.ts'
import type { Item } from './item.ts'
import type { LevelOutline } from './outline.ts'
import { sentenceOf } from './sentence.ts'
import { readStep } from './step.ts'
import type { StepRead } from './step.ts'
import { fold, inAny } from './words/words.ts'

export type Footnote = { readonly mark: string; readonly dates: CredentialDates; readonly line: number; readonly quote: string; used: boolean }

export type LevelRead = {
  readonly requirements: readonly Requirement[]
  readonly incomplete: boolean
  readonly items: readonly Item[]
  readonly languages: StepRead['languages']
  readonly remarks: readonly Remark[]
  /** Its steps do not count 1, 2, 3: something is lost, or belongs to another level. */
  readonly broken: Block | undefined
  /** The page says that there is none. */
  readonly absent: boolean
}

const FOOTNOTE = /^([*†‡]+)\s*\S/
const ORGANIZATION = inAny('organization')
const UNAVAILABLE = inAny('unavailable')

export const footnotesOf = (blocks: readonly Block[]): Footnote[] =>
  blocks.flatMap((block) => {
    const mark = FOOTNOTE.exec(block.text)?.[1]
    return mark === undefined ? [] : [{ mark, dates: datesIn(block.text), line: block.line, quote: block.text, used: false }]
  })

/** A level: its numbered steps, all of them asked. `both`: its option has the other level, too, so no heading is lost between. */
export function readLevel({ heading, blocks }: Pick<LevelOutline, 'heading' | 'blocks'>, both: boolean): LevelRead {
  const remarks: Remark[] = []
  const asking = blocks.filter((block) => !FOOTNOTE.test(block.text) && !isDated(block))
  const steps = stepsOf(asking)
  const broken = brokenStep(steps, both)
  if (broken !== undefined) remarks.push({ code: 'unread', line: broken.line, quote: broken.text })
  const read: StepRead[] = []
  for (const { header, blocks: below } of continued(steps)) {
    const earlier = read.some(({ requirements }) => requirements.some((one) => 'people' in one))
    read.push(readStep(header, below, earlier, remarks))
  }
  const requirements = [...new Map(read.flatMap((step) => step.requirements).map((one) => [JSON.stringify(one), one])).values()]
  const absent = requirements.length === 0 && asking.some(({ text }) => UNAVAILABLE.test(fold(text)))
  const empty = requirements.length === 0 && !absent
  if (empty && remarks.length === 0) remarks.push({ code: 'unread', line: heading.line, quote: heading.text })
  return {
    requirements,
    incomplete: empty || remarks.some(({ code }) => code === 'unread') || read.some(({ unread }) => unread),
    items: read.flatMap(({ items }) => items),
    languages: read.flatMap(({ languages }) => languages),
    remarks: absent ? [] : remarks,
    broken,
    absent,
  }
}

/** "Note: exam 70-534 retires on …": a line of text that only dates an exam. */
export const isDated = (block: Block): boolean => block.kind === 'text' && codesIn(block.text).length > 0 && Object.keys(datesIn(block.text)).length > 0 && sentenceOf(block.text)?.count === undefined

type Step = { readonly header: Block | undefined; readonly blocks: Block[] }

/** A step begins at its number, or where the organization is asked for something again. */
function stepsOf(blocks: readonly Block[]): Step[] {
  const steps: Step[] = []
  for (const block of blocks) {
    const numbered = block.step !== undefined && block.depth <= 1
    const asked = block.depth <= 1 && ORGANIZATION.test(fold(block.text)) && !/^(?:note|nota)\b/.test(fold(block.text))
    if (numbered || asked) steps.push({ header: block, blocks: [] })
    else if (steps.length === 0) steps.push({ header: undefined, blocks: [block] })
    else steps.at(-1)!.blocks.push(block)
  }
  return steps
}

/** A step about the same people goes on with the step before it. */
function continued(steps: readonly Step[]): Step[] {
  const whole: Step[] = []
  for (const step of steps) {
    const before = whole.at(-1)
    const same = step.header !== undefined && before !== undefined && isAboutPeople(before) && sentenceOf(step.header.text)?.who.kind === 'same'
    if (same) before.blocks.push({ ...step.header, kind: 'text' }, ...step.blocks)
    else whole.push({ ...step, blocks: [...step.blocks] })
  }
  return whole
}

const isAboutPeople = ({ header }: Step): boolean => header !== undefined && sentenceOf(header.text)?.count !== undefined

/** Markdown counts for itself: an author may number every step 1. */
function brokenStep(steps: readonly Step[], both: boolean): Block | undefined {
  const numbered = steps.flatMap(({ header }) => (header?.step === undefined ? [] : [header]))
  if (both && numbered.every(({ step }) => step === 1)) return undefined
  return numbered.find(({ step }, i) => step !== i + 1)
}
