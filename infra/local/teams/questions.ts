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

/** For the sample company as it is today: designations in the place of competencies. */
export const todaysQuestions: Readonly<Record<Spoken, readonly string[]>> = {
  en: [
    'Where do we stand?',
    'What is our score in Data & AI?',
    'Who must renew to keep our points?',
    "What's the cheapest way to 70 in Modern Work?",
    'What if Anna Keller leaves?',
    'Who has AZ-104?',
  ],
  it: [
    'A che punto siamo?',
    'Qual è il nostro punteggio in Dati e IA?',
    'Chi deve rinnovare per mantenere i nostri punti?',
    'Qual è il modo più economico per arrivare a 70 in Lavoro moderno?',
    'E se Anna Keller se ne va?',
    'Chi ha AZ-104?',
  ],
  es: [
    '¿Cómo vamos?',
    '¿Cuál es nuestra puntuación en Datos e IA?',
    '¿Quién tiene que renovar para mantener nuestros puntos?',
    '¿Cuál es la forma más barata de llegar a 70 en Trabajo moderno?',
    '¿Y si se va Anna Keller?',
    '¿Quién tiene AZ-104?',
  ],
}
