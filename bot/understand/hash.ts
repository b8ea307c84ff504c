/** Hashes of words and of sequences of them, in 32 bits (FNV-1a, then mixed so that its low bits depend on all others). */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

export const join = (a: number, b: number): number => Math.imul(a ^ (b >>> 13) ^ Math.imul(b, 0x5bd1e995), 0x01000193)

export function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 15)
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 12)) >>> 0
}
