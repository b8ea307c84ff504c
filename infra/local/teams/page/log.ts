import type { News, Post } from '../chat.ts'
import type { Pressed } from './card.ts'
import { button, make, the } from './make.ts'
import { acting, known, now, place, word } from './now.ts'
import { article } from './post.ts'
import { act } from './talk.ts'

/* What was said in the chat that is open; messages change in place. */

const log = the('log', HTMLDivElement)
const question = the('question', HTMLTextAreaElement)

const posts = new Map(known.posts.map((post) => [post.id, post]))
/** Cards only this person has been given, until the message itself changes. */
const given = new Map<string, unknown>()
/** What to say under a message. */
const notes = new Map<string, string>()

export const postOf = (id: string | undefined): Post | undefined => posts.get(id ?? '')

/** The rest of the message stays as it is: somebody may be filling in a field of its card. */
export function note(post: Post, text: string): void {
  notes.set(post.id, text)
  const said = document.querySelector(`#post-${post.id} .said`)
  said?.querySelector(':scope > .note')?.remove()
  if (text) said?.append(make('p', { class: 'note' }, text))
}

/** As in Teams, what a press is answered with is seen for a moment only. */
function notice(post: Post, text: string): void {
  note(post, text)
  setTimeout(() => {
    if (notes.get(post.id) === text) note(post, '')
  }, 6_000)
}

/** Somebody else sits here now. */
export function forget(): void {
  given.clear()
  notes.clear()
}

export function showLog(): void {
  // Read aloud only what is new, not all that is drawn anew.
  log.setAttribute('aria-busy', 'true')
  log.replaceChildren()
  for (const post of posts.values()) if (post.place === now.place) add(post)
  log.removeAttribute('aria-busy')
  log.scrollTop = log.scrollHeight
}

/** Whether it is a message that was not there before. */
export function take(news: Exclude<News, { kind: 'day' }>): boolean {
  if (news.kind === 'gone') {
    posts.delete(news.id)
    document.getElementById(`post-${news.id}`)?.remove()
    return false
  }
  const { post } = news
  const isNew = !posts.has(post.id)
  posts.set(post.id, post)
  given.delete(post.id)
  if (!isNew) redraw(post)
  else if (post.place === now.place) {
    add(post)
    arrive(post)
  }
  return isNew
}

async function press(post: Post, action: Pressed): Promise<void> {
  const answered = await act('press', { ...acting(), post: post.id, action })
  const before = posts.get(post.id)
  if (!before) return
  if (answered.card !== undefined) {
    given.set(post.id, answered.card)
    redraw(before)
  } else if (answered.status !== 200) note(before, word().failed(answered.status))
  else if (answered.notice) notice(before, answered.notice)
}

function add(post: Post): void {
  const drawn = draw(post)
  if (place().where !== 'channel') return log.append(drawn)
  const thread = post.thread ?? post.id
  const found = document.getElementById(`thread-${thread}`)
  if (found) return found.lastElementChild!.before(drawn)
  const reply = button(word().reply, { class: 'link', 'aria-pressed': 'false' }, () => {
    now.thread = now.thread === thread ? undefined : thread
    for (const other of log.querySelectorAll('[aria-pressed]')) other.setAttribute('aria-pressed', String(other === reply && now.thread === thread))
    question.focus()
  })
  log.append(make('section', { class: 'thread', id: `thread-${thread}` }, drawn, reply))
}

function redraw(post: Post): void {
  const before = document.getElementById(`post-${post.id}`)
  if (!before) return
  const hadFocus = before.contains(document.activeElement)
  const after = draw(post)
  before.replaceWith(after)
  if (hadFocus) after.focus()
}

function draw(post: Post): HTMLElement {
  const shown = { post, card: given.get(post.id) ?? post.card, spoken: now.spoken, theme: now.theme, people: known.people, me: now.person, note: notes.get(post.id) }
  return article(shown, (pressed) => void press(post, pressed))
}

/** To the end, but never past the beginning of what has just arrived. */
function arrive(post: Post): void {
  const drawn = document.getElementById(`post-${post.id}`)
  log.scrollTop = Math.min(log.scrollHeight, (drawn?.offsetTop ?? Infinity) - 12)
}
