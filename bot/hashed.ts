import { createHash } from 'node:crypto'

/** What an id is called in logs: the same each time, and not to be read back. */
export const hashed = (id: string): string => createHash('sha256').update(id.toLowerCase()).digest('base64url').slice(0, 12)
