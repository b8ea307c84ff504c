type Kept<K, V> = { get(of: K): V | undefined; set(of: K, found: V): unknown }

/** What is worked out once for a thing and looked up after that; in a WeakMap, for as long as the thing is there. */
export function keptFor<K, V>(kept: Kept<K, V>, of: K, workOut: (of: K) => V): V {
  let found = kept.get(of)
  if (found === undefined) kept.set(of, (found = workOut(of)))
  return found
}
