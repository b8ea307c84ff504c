/** `unknown`: cannot be seen from this machine. */
export type Finding = { readonly check: string; readonly state: 'fine' | 'wrong' | 'unknown'; readonly says: string }

export type Environment = Readonly<Record<string, string | undefined>>

export const fine = (check: string, says: string): Finding => ({ check, state: 'fine', says })
export const wrong = (check: string, says: string): Finding => ({ check, state: 'wrong', says })
export const unknown = (check: string, says: string): Finding => ({ check, state: 'unknown', says })

/** Why nobody answered: the network's word for it, which `fetch` hides behind a TypeError. */
export function reasonOf(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: string } }
  return cause?.code ?? name
}
