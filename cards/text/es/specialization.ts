import type { SpecializationText } from '../specialization.ts'
import { day, number, plural } from './words.ts'

export const specialization: SpecializationText = {
  specialization: {
    title: (name) => `Especialización: ${name}`,
    open: (name, designation) => `El camino a ${name} está abierto: tenéis la designación ${designation}.`,
    closed: (name, designations) => `${name} pide antes una designación: ${designations}.`,
    yearly: 'Se renueva cada año: el plazo se abre 60 días antes del aniversario y se cierra 30 días después.',
    proof: {
      audit: 'Hace falta una auditoría al principio, y después cada dos años.',
      references: 'Las referencias de clientes se revisan al principio, y después cada dos años.',
      none: 'Nada se revisa a mano: ni auditoría ni referencias de clientes.',
    },
    next: (anniversary, opens, closes) => `Su próximo aniversario es el ${day(anniversary)}; el plazo está abierto del ${day(opens)} al ${day(closes)}.`,
    thisTime: { audit: 'Esta vez toca una auditoría.', references: 'Esta vez tocan las referencias de clientes.', none: 'Esta vez no tocan ni auditoría ni referencias.' },
    elsewhere: 'Cuántos clientes, cuánto uso y qué certificaciones pide está en una página de Microsoft que no he leído: no lo adivino.',
    listTitle: 'Especializaciones',
    list: (open) =>
      open === 0 ? 'Ninguna de vuestras designaciones abre todavía el camino a una especialización.' : plural(open, { one: 'Vuestras designaciones abren el camino a 1 especialización.', other: `Vuestras designaciones abren el camino a ${number(open)} especializaciones.` }),
  },
}
