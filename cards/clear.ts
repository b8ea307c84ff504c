import { suggest } from './asking.ts'
import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bullets, line } from './element.ts'
import type { Answered, Held } from './facts.ts'
import { levelName } from './names.ts'
import type { Text } from './text/text.ts'

/** More levels than these are counted. */
const NAMED = 10

/** The monthly word that keeps silence from being ambiguous. */
export const clear = ({ catalog, nights, open }: Pick<Answered, 'catalog'> & { readonly nights: number; readonly open: readonly Held[] }, text: Text): Card => {
  const off = button(text.clear.off, { press: 'monthly' }, text)
  if (open.length === 0) return card({ title: text.clear.title, headline: text.clear.headline(nights), tone: 'good', buttons: [off] }, text)
  const names = open.map((one) => text.levelName(levelName(one, catalog, text)))
  return card({ title: text.clear.nothingNew, headline: text.clear.stillOpen(nights, open.length), tone: 'emphasis', body: [...bullets(names.slice(0, NAMED)), ...(names.length > NAMED ? [line(text.more(names.length - NAMED))] : [])], buttons: [suggest({ intent: 'risk', slots: {} }, catalog, text), off] }, text)
}

/** She wants it no more. */
export const clearOff = (text: Text): Card => card({ title: text.clear.title, headline: text.clear.turnedOff, tone: 'emphasis' }, text)
