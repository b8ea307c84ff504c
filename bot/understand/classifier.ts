import { IntentName } from '../../src/intent.ts'
import type { Features } from './features.ts'
import { PLACES } from './features.ts'

/** What the phrases are filed under: the intents, with the two ways to set alerts apart. */
export const LABELS = [...IntentName.options, 'alerts_on', 'alerts_off'] as const
export type Label = (typeof LABELS)[number]

export const intentOf = (label: Label): IntentName => (label === 'alerts_on' || label === 'alerts_off' ? 'alerts' : label)

/** The trained weights, in a byte each: as base64 in JSON, as they are beside the bundle (infra/bundling.ts). */
export type Model = { readonly scale: number; readonly weights: string | Buffer }

export type Classifier = (features: Features) => Float64Array

/** How probable each label is. */
export function readModel(model: Model): Classifier {
  const bytes = typeof model.weights === 'string' ? Buffer.from(model.weights, 'base64') : model.weights
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  if (weights.length !== PLACES * LABELS.length) {
    throw new Error(`The model has ${weights.length} weights instead of ${PLACES * LABELS.length}: train it again (npm run train)`)
  }
  return (features) => softmax(scores(features, weights, model.scale))
}

function scores({ places, weights: shares }: Features, weights: Int8Array, scale: number): Float64Array {
  const width = LABELS.length
  const sums = new Float64Array(width)
  for (let i = 0; i < places.length; i++) {
    const row = places[i]! * width
    const share = shares[i]!
    for (let label = 0; label < width; label++) sums[label]! += weights[row + label]! * share
  }
  return sums.map((sum) => sum * scale)
}

export function softmax(sums: Float64Array): Float64Array {
  const greatest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - greatest))
  let total = 0
  for (const power of powers) total += power
  return powers.map((power) => power / total)
}
