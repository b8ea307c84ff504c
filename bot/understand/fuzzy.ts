/**
 * Whether one word can be mistyped into the other: at most so many letters added, left out, replaced, or swapped with their
 * neighbour. Short words must be right, or every word would be near every other.
 */
export const isNear = (typed: string, meant: string): boolean => {
  const allowed = tolerance(Math.min(typed.length, meant.length))
  return allowed > 0 && Math.abs(typed.length - meant.length) <= allowed && distance(typed, meant, allowed) <= allowed
}

const tolerance = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2)

/** Damerau–Levenshtein (adjacent swaps), given up beyond `limit`. */
export function distance(a: string, b: string, limit: number): number {
  const width = b.length + 1
  let before: number[] = []
  let last = Array.from({ length: width }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j < width; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = same ? last[j - 1]! : 1 + Math.min(last[j - 1]!, last[j]!, row[j - 1]!)
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return least
    before = last
    last = row
  }
  return last[width - 1]!
}
