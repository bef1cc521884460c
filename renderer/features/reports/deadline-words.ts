import type { OutputOf } from '../../../contract/index.js';
import { workspaceMessages } from '../workspace/messages.js';

/** Words of the reports owed. */
export const deadlineWords = {
  first_phone: workspaceMessages.closeFirstPhone,
  first_written: workspaceMessages.closeFirstWritten,
  follow_up: workspaceMessages.closeFollowUp,
  final: workspaceMessages.closeFinal,
} as const satisfies Record<OutputOf<'incidents.get'>['deadlines'][number]['kind'], unknown>;
