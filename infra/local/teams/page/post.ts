import type { Person, Post } from '../chat.ts'
import type { Spoken } from '../questions.ts'
import { draw } from './card.ts'
import type { Pressed } from './card.ts'
import { make } from './make.ts'
import { words } from './words.ts'

/* One message as it stands in the log. */

export type Shown = {
  readonly post: Post
  /** A card that only this person has been given, until the message itself changes. */
  readonly card: unknown
  readonly spoken: Spoken
  readonly theme: 'light' | 'dark'
  readonly people: readonly Person[]
  readonly me: string
  readonly note: string | undefined
}

export function article({ post, card, spoken, theme, people, me, note }: Shown, onPress: (pressed: Pressed) => void): HTMLElement {
  const word = words[spoken]
  const author = people.find(({ id }) => id === post.from)
  const name = author?.name ?? 'Goldkeeper'
  const at = new Date(post.at)
  const time = make('time', { datetime: post.at }, at.toLocaleTimeString(word.locale, { hour: '2-digit', minute: '2-digit' }))
  const by = `by-${post.id}`
  const head = make('p', { class: 'by', id: by }, make('b', {}, name), ' ', time, ...(post.edited ? [' ', make('span', { class: 'edited' }, word.edited)] : []))
  const body = make('div', { class: card === undefined ? 'bubble' : 'holder' })
  if (post.text) body.append(...post.text.split('\n').map((line) => make('p', {}, ...mentions(line))))
  if (card !== undefined) body.append(draw(card, theme, onPress))
  const whose = post.from === me ? 'mine' : post.from === 'bot' ? 'bot' : 'other'
  return make(
    'article',
    { class: `post ${whose}`, id: `post-${post.id}`, tabindex: '-1', 'aria-labelledby': by },
    avatar(author, name),
    make('div', { class: 'said' }, head, body, ...(note ? [make('p', { class: 'note' }, note)] : [])),
  )
}

const mentions = (line: string): (Node | string)[] =>
  line.split(/(@goldkeeper\b)/i).map((part, index) => (index % 2 === 1 ? make('b', { class: 'mention' }, part) : part))

export function avatar(person: Person | undefined, name: string): HTMLElement {
  if (!person) return make('img', { class: 'avatar', src: '/icon.svg', alt: '' })
  const initials = name.split(' ').map((part) => part[0] ?? '')
  return make('span', { class: 'avatar', 'aria-hidden': 'true', 'data-hue': String(hue(name)) }, initials[0] ?? '', initials.at(-1) ?? '')
}

/** A person keeps her colour. */
const hue = (name: string): number => Array.from(name, (letter) => letter.codePointAt(0)!).reduce((sum, code) => sum + code, 0) % 6
