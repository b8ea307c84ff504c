import type { IntentName } from '../../src/intent.ts'
import type { Reply } from '../turn.ts'
import { alerts } from './alerts.ts'
import { designationGap, designationRequirements, designationRisk, designationStatus, either } from './designation.ts'
import { examInfo } from './exam-info.ts'
import { followup } from './followup.ts'
import { gap } from './gap.ts'
import { help } from './help.ts'
import { leave } from './leave.ts'
import { outOfScope } from './out-of-scope.ts'
import { person } from './person.ts'
import { record } from './record.ts'
import { requirements } from './requirements.ts'
import { risk } from './risk.ts'
import { specialization } from './specialization.ts'
import { status } from './status.ts'
import { validity } from './validity.ts'
import { whatIf } from './what-if.ts'
import { whoCan } from './who-can.ts'
import { whoHas } from './who-has.ts'

/** Every intent has its reply: one that is missing does not compile. */
export const replies: Readonly<Record<IntentName, Reply>> = {
  gap: either(gap, designationGap),
  requirements: (turn, ask) => (ask.fact?.kind === 'specialization' ? specialization : either(requirements, designationRequirements))(turn, ask),
  status: either(status, designationStatus),
  risk: either(risk, designationRisk),
  who_has: whoHas,
  who_can: whoCan,
  what_if: whatIf,
  person,
  record,
  leave,
  validity,
  exam_info: examInfo,
  alerts,
  help,
  followup,
  out_of_scope: outOfScope,
}
