/**
 * Makes a case that fails as small as it gets, so that somebody can read it: leaves out one list entry or field after the other
 * for as long as it still fails.
 */
export function smallest<T>(whole: T, fails: (smaller: T) => boolean): T {
  for (const smaller of smallerThan(whole)) if (fails(smaller as T)) return smallest(smaller as T, fails)
  return whole
}

function* smallerThan(value: unknown): Generator {
  if (Array.isArray(value)) {
    for (const i of value.keys()) yield value.toSpliced(i, 1)
    for (const [i, item] of value.entries()) for (const less of smallerThan(item)) yield value.with(i, less)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
      for (const less of smallerThan(inner)) yield { ...value, [key]: less }
    }
  } else if (typeof value === 'number' && value > 1) {
    yield 1
  }
}
