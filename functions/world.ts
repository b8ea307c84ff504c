import type { Inbound, Outbound } from '../bot/message.ts'
import type { Bot } from '../bot/teams/adapter.ts'

/* Provisional: what stands behind the conversation until the bot itself is wired in here. */

let day = new Date().toISOString().slice(0, 10)

/** Only the local Teams pretends another day. */
export function pretend(another: string): void {
  day = another
}

const words: Readonly<Record<string, (said: string, day: string) => string>> = {
  en: (said, day) => `You said “${said}”. Here it is ${day}.`,
  it: (said, day) => `Hai scritto «${said}». Qui è il ${day}.`,
  es: (said, day) => `Has escrito «${said}». Aquí es el ${day}.`,
}

const echo = ({ text, locale }: Inbound, pressed: boolean): Outbound => {
  const sentence = (words[locale.slice(0, 2)] ?? words['en']!)(text || '…', day)
  const data = { press: 'again' }
  return {
    summary: sentence,
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      fallbackText: sentence,
      speak: sentence,
      body: [
        { type: 'TextBlock', text: pressed ? 'Pressed' : 'Goldkeeper', size: 'Large', weight: 'Bolder', style: 'heading', wrap: true },
        { type: 'Container', style: pressed ? 'good' : 'emphasis', items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: sentence }] }] },
      ],
      actions: [{ type: 'Action.Execute', title: 'OK', verb: 'again', data, fallback: { type: 'Action.Submit', title: 'OK', data } }],
    },
  }
}

export const bot: Bot = {
  respond: (inbound) =>
    Promise.resolve(inbound.kind === 'action' ? { say: [], replace: echo(inbound, true) } : { say: [echo(inbound, false)] }),
  apologize: (inbound) => echo(inbound, false),
  remember: () => Promise.resolve(),
  forget: () => Promise.resolve(),
}

export const health = (): Promise<Record<string, unknown>> => Promise.resolve({ ok: true })
