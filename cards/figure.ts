import { row, signs } from './element.ts'
import type { Element } from './element.ts'
import type { Catalog, Day } from './facts.ts'
import { figureName } from './names.ts'
import type { Text } from './text/text.ts'

/** A performance figure against what its market asks. */
export type FigureFacts = {
  readonly kind: 'figure'
  readonly figure: string
  readonly met: boolean
  /** `null`: the page states no amount for this market. */
  readonly needed: number | null
  readonly actual: number
  /** The day it was reported for; `null`: never reported. */
  readonly asOf: Day | null
}

export function figureRow({ figure, met, needed, actual, asOf }: FigureFacts, catalog: Catalog, text: Text): Element {
  const name = figureName(figure, catalog, text)
  const amount = (value: number) => text.amount(catalog.figures.get(figure)?.unit ?? 'count', value)
  const words =
    needed === null
      ? text.figure.noAmount(name)
      : asOf === null
        ? text.figure.unreported(name, amount(needed))
        : text.figure.reported(name, amount(actual), amount(needed), asOf)
  return row(met ? signs.good : signs.attention, words)
}
