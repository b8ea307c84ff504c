export type Spoken = 'en' | 'it' | 'es'

/** What one can click instead of thinking of a question. */
export const questions: Readonly<Record<Spoken, readonly string[]>> = {
  en: [
    'What do we need for gold Messaging?',
    'What does gold Cloud Productivity ask for?',
    'Where do we stand?',
    'What is at risk?',
    'What if Marco Bianchi leaves?',
    'Who can take 70-345?',
  ],
  it: [
    'Cosa ci manca per il gold di Messaggi?',
    'Cosa serve per il gold di Produttività cloud?',
    'A che punto siamo?',
    'Cosa è a rischio?',
    'E se Marco Bianchi se ne va?',
    'Chi può sostenere il 70-345?',
  ],
  es: [
    '¿Qué nos falta para el gold de Mensajes?',
    '¿Qué se pide para el gold de Productividad en la nube?',
    '¿Cómo vamos?',
    '¿Qué está en riesgo?',
    '¿Y si se va Marco Bianchi?',
    '¿Quién puede presentarse al 70-345?',
  ],
}
