import '../../functions/messages.ts'
import '../../functions/health.ts'
