import type { z } from 'zod'

/** What a schema makes of a file. The bundle has another (infra/trust.ts): it takes what its build has read. */
export const parse = <T>(schema: z.ZodType<T>, _file: string, content: unknown): z.ZodSafeParseResult<T> => schema.safeParse(content)
