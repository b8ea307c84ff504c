import type { z } from 'zod'

/** What was wrong, in one place of the input: the issue that lies deepest, since the branch that got furthest was meant. */
export function explain(error: z.ZodError, input: unknown): { path: string; value: unknown; expected: string } {
  const issue = deepest(error.issues, [])
  const value = issue.path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    input,
  )
  const path = issue.path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
  return { path: path.join(''), value, expected: issue.message }
}

type Found = { path: PropertyKey[]; message: string }

function deepest(issues: readonly z.core.$ZodIssue[], at: readonly PropertyKey[]): Found {
  const found = issues.map((issue): Found => {
    const path = [...at, ...issue.path]
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return { path, message: issue.message }
    return deepest(issue.errors.flat(), path)
  })
  return found.reduce((best, one) => (one.path.length > best.path.length ? one : best))
}
