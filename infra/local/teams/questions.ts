export type Spoken = 'en' | 'it' | 'es'

/** What one can click instead of thinking of a question. */
export const questions: Readonly<Record<Spoken, readonly string[]>> = {
  en: [
    'What do we need for gold Messaging?',
    'What are we missing for gold Cloud Productivity?',
    'How are we doing?',
    'Which competency is at risk?',
    'What if Marco Bianchi leaves?',
    'Who can take 70-345?',
  ],
  it: [
    'Cosa serve per la gold Messaging?',
    'Cosa ci manca per la gold Cloud Productivity?',
    'Come siamo messi?',
    'Quale competenza è a rischio?',
    'Cosa succede se Marco Bianchi va via?',
    'Chi può sostenere il 70-345?',
  ],
  es: [
    '¿Qué necesitamos para la gold Messaging?',
    '¿Qué nos falta para la gold Cloud Productivity?',
    '¿Cómo vamos?',
    '¿Qué competencia está en riesgo?',
    '¿Qué pasa si se va Marco Bianchi?',
    '¿Quién puede hacer el 70-345?',
  ],
}
