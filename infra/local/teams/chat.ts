/*
 * The chats of the local Teams: who is in them, what was said, and who wants to be told. In memory; gone when it stops.
 */

import type { Spoken } from './questions.ts'

export type Person = { readonly id: string; readonly name: string; readonly objectId: string; readonly role: 'admin' | 'employee'; readonly guest?: boolean }

export type Place = {
  readonly id: string
  readonly where: 'personal' | 'group' | 'channel'
  readonly members: readonly string[]
}

export type Post = {
  readonly id: string
  readonly place: string
  /** In a channel: the post that began the thread. */
  readonly thread?: string
  /** The id of a person, or `bot`. */
  readonly from: string
  readonly text: string
  readonly card?: unknown
  readonly summary?: string
  readonly at: string
  readonly edited: boolean
}

export type News =
  | { readonly kind: 'post'; readonly post: Post }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'day'; readonly day: string }

/** What somebody sees at once of what she did: whether it arrived, and what a press was answered with. */
export type Outcome = {
  readonly status: number
  /** The message that was written. */
  readonly post?: string
  /** Written where the bot reads only what mentions it, without mentioning it. */
  readonly unheard?: boolean
  readonly card?: unknown
  readonly notice?: string
  /** Who heard something in the night that was run. */
  readonly told?: readonly string[]
}

/** All that a page starts from. */
export type State = {
  readonly people: readonly Person[]
  readonly places: readonly Place[]
  readonly posts: readonly Post[]
  readonly questions: Readonly<Record<Spoken, readonly string[]>>
  readonly day: string
  /** The day on which the sample company lives. */
  readonly sampleDay: string
}

export type Said = Pick<Post, 'from' | 'text'> & Partial<Pick<Post, 'card' | 'summary' | 'thread'>>

export type Chat = {
  readonly people: readonly Person[]
  readonly places: readonly Place[]
  readonly posts: () => readonly Post[]
  readonly find: (place: string, id: string) => Post | undefined
  readonly post: (place: string, said: Said) => Post
  readonly edit: (place: string, id: string, said: Omit<Said, 'from' | 'thread'>) => boolean
  readonly remove: (place: string, id: string) => boolean
  readonly tell: (news: News) => void
  readonly listen: (listener: (news: News) => void) => () => void
}

export const personalOf = (person: string): string => `a:${person}`
export const groupId = '19:competencies@thread.v2'
export const channelId = '19:general@thread.tacv2'

export function createChat(people: readonly Person[], now: () => Date = () => new Date()): Chat {
  const everyone = people.map(({ id }) => id)
  const places: readonly Place[] = [
    ...everyone.map((id): Place => ({ id: personalOf(id), where: 'personal', members: [id] })),
    { id: groupId, where: 'group', members: everyone },
    { id: channelId, where: 'channel', members: everyone },
  ]
  const posts = new Map<string, Post>()
  const listeners = new Set<(news: News) => void>()
  let last = 0

  const tell = (news: News): void => listeners.forEach((listener) => listener(news))
  const find = (place: string, id: string): Post | undefined => {
    const post = posts.get(id)
    return post?.place === place ? post : undefined
  }

  return {
    people,
    places,
    posts: () => [...posts.values()],
    find,
    tell,
    post(place, said) {
      // Teams numbers messages by the millisecond.
      last = Math.max(last + 1, now().getTime())
      const post: Post = { id: String(last), place, at: now().toISOString(), edited: false, ...said }
      posts.set(post.id, post)
      tell({ kind: 'post', post })
      return post
    },
    edit(place, id, said) {
      const before = find(place, id)
      if (!before) return false
      const post: Post = { ...before, ...said, edited: true }
      posts.set(id, post)
      tell({ kind: 'post', post })
      return true
    },
    remove(place, id) {
      if (!find(place, id)) return false
      posts.delete(id)
      tell({ kind: 'gone', id })
      return true
    },
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
