import type { Person, Question } from './question.ts'

/**
 * People as one tells of them, one a line: `anna: 70-347, 70-345 since 2017-03-01 until 2018-06-30; leaves 2018-05-01`.
 * Whatever has no "since" was passed long ago.
 */
export function told(text: string): Person[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').map((line) => {
    const [, id, list, leaves] = /^(\w+):\s*([^;]*)(?:; leaves (\S+))?$/.exec(line) ?? []
    if (id === undefined || list === undefined) throw new Error(`"${line}" does not read as "name: code, code; leaves day"`)
    const achievements = list.split(',').map((part) => part.trim()).filter((part) => part !== '').map(achievementOf)
    return { id, ...(leaves === undefined ? {} : { leaves }), achievements }
  })
}

function achievementOf(text: string): Person['achievements'][number] {
  const [, credential, passed = '2016-01-01', expires] = /^(\S+)(?: since (\S+))?(?: until (\S+))?$/.exec(text) ?? []
  if (credential === undefined) throw new Error(`"${text}" does not read as "code since day until day"`)
  return { credential, passed, ...(expires === undefined ? {} : { expires }) }
}

/** A question in the seeds' time, about a firm in a developed market that nothing is known of but what is said here. */
export const asked = (said: Partial<Question>): Question => ({
  requirements: [],
  people: [],
  credentials: {},
  figures: {},
  attested: {},
  market: 'developed',
  on: '2018-01-15',
  until: '2018-09-30',
  ...said,
})
