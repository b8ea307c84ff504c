import type { Card } from '../../cards/card.ts'
import type { Text } from '../../cards/text/text.ts'
import { alertExhibits } from './gallery/alerts.ts'
import { confirmationExhibits } from './gallery/confirmations.ts'
import { conversationExhibits } from './gallery/conversation.ts'
import { importExhibits } from './gallery/imports.ts'
import { designationExhibits } from './gallery/designations.ts'
import { levelExhibits } from './gallery/levels.ts'
import { peopleExhibits } from './gallery/people.ts'
import { recordExhibits } from './gallery/records.ts'
import { gapExhibits } from './gallery/requirements.ts'
import { worldOf } from './gallery/world.ts'

/*
 * Every card there is, with what an invented partner of 14 people might see on 15 December 2017: to look at, to lint, and
 * to try names on. `called` says what everybody and everything is named; a test gives it hostile names.
 */

export type Exhibit = { readonly name: string; readonly draw: (text: Text) => Card }

export function gallery(called: (name: string) => string): Exhibit[] {
  const world = worldOf(called)
  const exhibits = {
    ...gapExhibits(world),
    ...levelExhibits(world),
    ...peopleExhibits(world),
    ...conversationExhibits(world),
    ...confirmationExhibits(world),
    ...recordExhibits(world),
    ...alertExhibits(world),
    ...importExhibits(world),
    ...designationExhibits(world),
  }
  return Object.entries(exhibits).map(([name, draw]) => ({ name, draw }))
}
