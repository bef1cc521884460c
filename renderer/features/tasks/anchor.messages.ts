import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { StepAnchor } from '../../../contract/plans/plan.model.js';

/** The events that start a task's finishing clock. */
export const anchorWords: Readonly<Record<StepAnchor, MessageDescriptor>> = defineMessages({
  reported: { id: 'tasks.anchor.reported', defaultMessage: '接报', description: 'Event that starts a clock' },
  dispatched: { id: 'tasks.anchor.dispatched', defaultMessage: '派遣', description: 'Event that starts a clock' },
  activated: { id: 'tasks.anchor.activated', defaultMessage: '响应启动', description: 'Event that starts a clock' },
  first_on_scene: {
    id: 'tasks.anchor.first_on_scene',
    defaultMessage: '先期力量到场',
    description: 'Event that starts a clock',
  },
  under_control: {
    id: 'tasks.anchor.under_control',
    defaultMessage: '险情控制',
    description: 'Event that starts a clock',
  },
  warning_issued: {
    id: 'tasks.anchor.warning_issued',
    defaultMessage: '预警发布',
    description: 'Event that starts a clock',
  },
  ended: { id: 'tasks.anchor.ended', defaultMessage: '响应终止', description: 'Event that starts a clock' },
});
