/* What is asked in the browser, and what the card must show; the conversations themselves are tested without one. */

export type Asked = { readonly language: 'en' | 'it' | 'es'; readonly ask: string; readonly shows: RegExp }

export const asked: readonly Asked[] = [
  { language: 'en', ask: 'what do we need for gold Messaging?', shows: /Messaging/ },
  { language: 'it', ask: 'cosa serve per la gold Messaging?', shows: /Messaging/ },
  { language: 'es', ask: '¿qué necesitamos para la gold Messaging?', shows: /Messaging/ },
]
