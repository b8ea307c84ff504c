/*
 * What a file is, is told by its column headings alone: their order, their case and further columns do not matter, and neither does the
 * file's name.
 */

/**
 * Microsoft Partner Center's Trainings export: 15 columns since February 2021, 17 since June 2021, 18 since August 2023
 * (https://learn.microsoft.com/partner-center/insights/insights-download-reports). Only these are read.
 */
const trainings = {
  title: ['TrainingTitle'],
  completed: ['TrainingCompletionDate'],
  month: ['Month'],
  expires: ['ExpirationDate'],
  status: ['ActivationStatus'],
  first: ['IndividualFirstName'],
  last: ['IndividualLastName'],
  email: ['Email'],
  work: ['CorpEmail'],
  account: ['MCPID'],
  objectId: ['AADUserId', 'AADObjectId'],
  partner: ['MPNId'],
  group: ['PGAMpnId'],
} as const

/** A list of people, as staff lists and directories head their columns in English, Italian and Spanish; and as Goldkeeper exports it. */
const roster = {
  id: ['id', 'employee id', 'employee number', 'matricola', 'id dipendente', 'id empleado', 'numero de empleado', 'legajo'],
  name: ['name', 'full name', 'display name', 'employee', 'person', 'nome e cognome', 'cognome e nome', 'nominativo', 'dipendente', 'nome completo', 'nome visualizzato', 'nombre y apellidos', 'nombre completo', 'nombre para mostrar', 'empleado', 'empleada', 'nome', 'nombre'],
  first: ['first name', 'given name', 'forename', 'nome', 'nome di battesimo', 'nombre', 'nombre de pila', 'name'],
  last: ['last name', 'surname', 'family name', 'cognome', 'apellido', 'apellidos'],
  email: ['email', 'e-mail', 'mail', 'e-mail address', 'work email', 'user principal name', 'upn', 'posta elettronica', 'indirizzo e-mail', 'indirizzo di posta elettronica', 'correo', 'correo electronico', 'direccion de correo', 'direccion de correo electronico'],
  objectId: ['object id', 'azure ad object id', 'entra object id', 'id oggetto', 'id de objeto', 'id del objeto'],
  joins: ['joins', 'joined', 'start date', 'hire date', 'first day', 'employee hire date', 'data assunzione', 'data di assunzione', 'assunto il', 'data inizio', 'data di inizio', 'entrata', 'ingresso', 'fecha de alta', 'fecha de incorporacion', 'fecha de inicio', 'incorporacion', 'alta'],
  leaves: ['leaves', 'left', 'leaving', 'leaving date', 'end date', 'last day', 'termination date', 'employee leave date', 'data cessazione', 'data di cessazione', 'data fine', 'data di fine', 'uscita', 'data uscita', 'ultimo giorno', 'fecha de baja', 'fecha de fin', 'fecha de salida', 'ultimo dia', 'baja', 'salida'],
  moved: ['moved'],
  credential: ['credential'],
  passed: ['passed'],
  expires: ['expires'],
  confirmed: ['confirmed'],
} as const

export type TrainingsField = keyof typeof trainings
export type RosterField = keyof typeof roster

/** Where each field stands: the number of its column. */
export type Layout =
  | { readonly kind: 'trainings'; readonly at: Readonly<Partial<Record<TrainingsField, number>>> }
  | { readonly kind: 'roster'; readonly at: Readonly<Partial<Record<RosterField, number>>> }

export function layoutOf(header: readonly string[]): Layout | undefined {
  const names = header.map(plainHeading)
  const asTrainings = placed(trainings, names)
  if (asTrainings.title !== undefined && asTrainings.completed !== undefined) {
    const known = [asTrainings.email, asTrainings.work, asTrainings.account, asTrainings.objectId, asTrainings.last]
    return known.some((at) => at !== undefined) ? { kind: 'trainings', at: asTrainings } : undefined
  }
  const at = wholeNames(placed(roster, names))
  const known = [at.name, at.last, at.email, at.objectId]
  return known.some((column) => column !== undefined) ? { kind: 'roster', at } : undefined
}

/** "Nome" is the whole name, unless "Cognome" stands beside it. */
function wholeNames({ first, last, name, ...rest }: Partial<Record<RosterField, number>>): Partial<Record<RosterField, number>> {
  const whole = name === undefined || (last !== undefined && name === first) ? {} : { name }
  return { ...rest, ...whole, ...(last === undefined ? {} : { last, ...(first === undefined ? {} : { first }) }) }
}

/** The first of a field's headings that is there. */
function placed<F extends string>(fields: Readonly<Record<F, readonly string[]>>, names: readonly string[]): Partial<Record<F, number>> {
  const found: Partial<Record<F, number>> = {}
  for (const field of Object.keys(fields) as F[]) {
    const heading = fields[field].map(plainHeading).find((one) => names.includes(one))
    if (heading !== undefined) found[field] = names.indexOf(heading)
  }
  return found
}

/** "E-mail", "EMail" and "e mail" are one heading, and so are "Último día" and "ultimo dia". */
const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
