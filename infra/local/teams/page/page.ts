import type { News, Place } from '../chat.ts'
import { forget, note, postOf, showLog, take } from './log.ts'
import { button, make, the } from './make.ts'
import { acting, keepAll, known, languages, now, oneOf, person, place, placeOf, places, themes, word } from './now.ts'
import { avatar } from './post.ts'
import { act, hear } from './talk.ts'

/* The page of the local Teams: its controls, the chats, the question. */

const question = the('question', HTMLTextAreaElement)
const composer = the('composer', HTMLFormElement)
const day = the('day', HTMLInputElement)
const file = the('file', HTMLInputElement)
const unread = new Map<string, number>()

/** Outside a personal chat a bot hears only what mentions it. */
const prefix = (): string => (place().where === 'personal' ? '' : '@Goldkeeper ')

on('person', (chosen) => {
  const { where } = place()
  now.person = oneOf(known.people.map(({ id }) => id), chosen)
  forget()
  enter(placeOf(now.place) ?? places().find((one) => one.where === where)!)
})
on('language', (chosen) => {
  now.spoken = oneOf(languages, chosen)
  show()
})
on('theme', (chosen) => {
  now.theme = oneOf(themes, chosen)
  show()
})
day.addEventListener('change', () => {
  if (day.validity.valid) void act('day', { day: day.value })
  else day.value = now.day
})
the('back', HTMLButtonElement).addEventListener('click', () => {
  void act('day', { day: known.sampleDay })
  question.focus()
})
the('night', HTMLButtonElement).addEventListener('click', () => {
  const told = the('told', HTMLSpanElement)
  told.textContent = ''
  void act('night', {}).then(({ told: names = [] }) => void (told.textContent = word().nightTold(names)))
})
question.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  composer.requestSubmit()
})
question.addEventListener('input', grow)
composer.addEventListener('submit', (event) => {
  event.preventDefault()
  const text = question.value.trim()
  if (!text || text === prefix().trim()) return
  question.value = prefix()
  grow()
  void say(text)
})

// A file is chosen with a field that is not shown; chosen, it is sent at once, as in Teams.
the('attach', HTMLButtonElement).addEventListener('click', () => file.click())
file.addEventListener('change', () => {
  const [chosen] = file.files ?? []
  if (chosen) void attach(chosen)
  file.value = ''
})

const wide = matchMedia('(min-width: 761px)')
const unfold = () => void (the('settings', HTMLDetailsElement).open = wide.matches)
wide.addEventListener('change', unfold)
unfold()

// What was said while nothing could be heard is only known by asking again.
hear({ news, lost: () => hint(word().lost), back: () => location.reload() })
enter(place())
document.documentElement.dataset['ready'] = 'yes'

function on(id: string, chosen: (value: string) => void): void {
  const select = the(id, HTMLSelectElement)
  select.addEventListener('change', () => chosen(select.value))
}

async function attach(chosen: File): Promise<void> {
  const bytes = new Uint8Array(await chosen.arrayBuffer())
  const content = btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
  const { status } = await act('attach', { ...acting(), name: chosen.name, content })
  if (status !== 200) hint(word().failed(status))
}

async function say(text: string): Promise<void> {
  const sent = await act('say', { ...acting(), text, ...(now.thread ? { thread: now.thread } : {}) })
  if (!sent.unheard && sent.status === 200) return
  const why = sent.unheard ? word().unheard : word().failed(sent.status)
  const post = postOf(sent.post)
  if (post) note(post, why)
  else hint(why)
}

function news(one: News): void {
  if (one.kind === 'day') {
    now.day = one.day
    showDay()
    the('status', HTMLParagraphElement).textContent = word().dayIs(longDay(one.day))
  } else if (take(one) && one.kind === 'post' && one.post.place !== now.place) {
    unread.set(one.post.place, (unread.get(one.post.place) ?? 0) + 1)
    showPlaces()
  }
}

function enter(next: Place): void {
  now.place = next.id
  now.thread = undefined
  unread.delete(next.id)
  question.value = prefix()
  void act('open', acting())
  show()
}

/** All of it anew: another person, place, language or theme. */
function show(): void {
  keepAll()
  document.documentElement.lang = now.spoken
  document.documentElement.dataset['theme'] = now.theme
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) element.textContent = wordOf(element.dataset['word'])
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) element.setAttribute('aria-label', wordOf(element.dataset['label']))
  const roles = known.people.map(({ id, name, role, guest }) => make('option', { value: id }, `${name} (${guest ? word().guest : word()[role]})`))
  the('person', HTMLSelectElement).replaceChildren(...roles)
  the('person', HTMLSelectElement).value = now.person
  the('language', HTMLSelectElement).value = now.spoken
  the('theme', HTMLSelectElement).value = now.theme
  showDay()
  showPlaces()
  the('name', HTMLHeadingElement).textContent = word()[place().where]
  the('members', HTMLParagraphElement).textContent =
    place().where === 'personal' ? word().personalAbout : [...known.people.map(({ name }) => name), 'Goldkeeper'].join(', ')
  const asked = known.questions[now.spoken].map((text) => make('li', {}, button(text, {}, () => void say(prefix() + text))))
  the('questions', HTMLUListElement).replaceChildren(...asked)
  question.placeholder = word().question
  hint(place().where === 'personal' ? word().hint : word().hintShared)
  // Teams hands files to a bot in personal chats only.
  the('attach', HTMLButtonElement).hidden = place().where !== 'personal'
  showLog()
  grow()
}

function showDay(): void {
  day.value = now.day
  the('summary', HTMLElement).textContent = `${person().name}, ${longDay(now.day)}`
  the('back', HTMLButtonElement).hidden = now.day === known.sampleDay
}

function showPlaces(): void {
  const items = places().map((one) => {
    const count = unread.get(one.id) ?? 0
    const sign = one.where === 'personal' ? avatar(undefined, '') : make('span', { class: 'avatar', 'aria-hidden': 'true' }, one.where === 'group' ? '••' : '#')
    const choose = button('', one.id === now.place ? { 'aria-current': 'page' } : {}, () => {
      enter(one)
      question.focus()
    })
    choose.append(sign, make('span', { class: 'called' }, word()[one.where]))
    if (count > 0) choose.append(make('span', { class: 'badge', 'aria-hidden': 'true' }, String(count)), make('span', { class: 'unseen' }, ` (${word().unread(count)})`))
    return make('li', {}, choose)
  })
  the('places', HTMLUListElement).replaceChildren(...items)
}

function hint(text: string): void {
  the('hint', HTMLParagraphElement).textContent = text
}

function grow(): void {
  question.style.height = 'auto'
  question.style.height = `${Math.min(question.scrollHeight, 160)}px`
}

function wordOf(name: string | undefined): string {
  const found = Object.entries(word()).find(([key]) => key === name)?.[1]
  return typeof found === 'string' ? found : ''
}

function longDay(on: string): string {
  return new Date(`${on}T12:00:00Z`).toLocaleDateString(word().locale, { dateStyle: 'long', timeZone: 'UTC' })
}
