import { defineMessages } from 'react-intl';

export const errorMessages = defineMessages({
  'request.invalid': {
    id: 'errors.request.invalid',
    defaultMessage: '填写的内容有误，请改正标出的地方。',
    description: 'Error: input refused',
  },
  'request.too_large': {
    id: 'errors.request.too_large',
    defaultMessage: '内容太长，请缩短后再试。',
    description: 'Error: request too large',
  },
  'request.unknown_operation': {
    id: 'errors.request.unknown_operation',
    defaultMessage: '服务站没有这项功能，可能版本不一致。',
    description: 'Error: unknown operation',
  },
  'request.origin_refused': {
    id: 'errors.request.origin_refused',
    defaultMessage: '服务站拒绝了来自这个地址的请求。',
    description: 'Error: origin refused',
  },
  'access.sign_in_required': {
    id: 'errors.access.sign_in_required',
    defaultMessage: '登录已失效，请重新登录；填写的内容都还在。',
    description: 'Error: session lost',
  },
  'access.wrong_credentials': {
    id: 'errors.access.wrong_credentials',
    defaultMessage: '姓名或密码不对。',
    description: 'Error: sign-in refused',
  },
  'access.too_many_attempts': {
    id: 'errors.access.too_many_attempts',
    defaultMessage: '试错次数太多，请稍等一分钟再登录。',
    description: 'Error: sign-in throttled',
  },
  'access.role_not_allowed': {
    id: 'errors.access.role_not_allowed',
    defaultMessage: '您的角色不能办这件事，请找有权限的人。',
    description: 'Error: role not allowed',
  },
  'access.other_unit': {
    id: 'errors.access.other_unit',
    defaultMessage: '这是别的单位的事项，您只能办本单位的。',
    description: 'Error: other unit',
  },
  'access.plan_restricted': {
    id: 'errors.access.plan_restricted',
    defaultMessage: '这个预案限定查阅，您没有权限。',
    description: 'Error: restricted plan',
  },
  'access.already_set_up': {
    id: 'errors.access.already_set_up',
    defaultMessage: '管理员已经建好，请直接登录。',
    description: 'Error: already set up',
  },
  'access.name_taken': {
    id: 'errors.access.name_taken',
    defaultMessage: '这个账户名已有人用，请换一个。',
    description: 'Error: name taken',
  },
  'journal.broken': {
    id: 'errors.journal.broken',
    defaultMessage: '记录链校验不通过，请立即报告管理员。',
    description: 'Error: hash chain broken',
  },
  'directory.person_not_found': {
    id: 'errors.directory.person_not_found',
    defaultMessage: '通讯录里没有这个人了。',
    description: 'Error: person gone',
  },
  'directory.sample_already_loaded': {
    id: 'errors.directory.sample_already_loaded',
    defaultMessage: '通讯录里已有数据，没有再载入示例。',
    description: 'Error: sample loaded before',
  },
  'incidents.not_found': {
    id: 'errors.incidents.not_found',
    defaultMessage: '找不到这个事件。',
    description: 'Error: incident gone',
  },
  'incidents.closed': {
    id: 'errors.incidents.closed',
    defaultMessage: '事件已终止，不能再改。',
    description: 'Error: incident closed',
  },
  'incidents.not_activated': {
    id: 'errors.incidents.not_activated',
    defaultMessage: '事件还没有启动预案，先启动。',
    description: 'Error: not activated',
  },
  'incidents.plan_already_open': {
    id: 'errors.incidents.plan_already_open',
    defaultMessage: '这个预案已经启动，没有重复启动。',
    description: 'Error: plan running',
  },
  'incidents.confirmation_missing': {
    id: 'errors.incidents.confirmation_missing',
    defaultMessage: '这一级的条件要由人确认，请先逐条勾选。',
    description: 'Error: confirmation missing',
  },
  'incidents.tasks_open': {
    id: 'errors.incidents.tasks_open',
    defaultMessage: '还有任务没办结；要照样终止，请勾选并写明理由。',
    description: 'Error: tasks open at closing',
  },
  'incidents.version_changed': {
    id: 'errors.incidents.version_changed',
    defaultMessage: '别的席位刚改过这个事件，请看过新内容再改。',
    description: 'Error: version conflict',
  },
  'incidents.in_future': {
    id: 'errors.incidents.in_future',
    defaultMessage: '发生时间不能晚于现在。',
    description: 'Error: time in future',
  },
  'command.member_not_found': {
    id: 'errors.command.member_not_found',
    defaultMessage: '指挥部里没有这个人了。',
    description: 'Error: member gone',
  },
  'command.member_already_present': {
    id: 'errors.command.member_already_present',
    defaultMessage: '这个人已在指挥部里。',
    description: 'Error: member present',
  },
  'command.no_phone': {
    id: 'errors.command.no_phone',
    defaultMessage: '这个人没有可拨的号码。',
    description: 'Error: no phone',
  },
  'calls.not_found': {
    id: 'errors.calls.not_found',
    defaultMessage: '找不到这次呼叫。',
    description: 'Error: call-out gone',
  },
  'calls.already_running': {
    id: 'errors.calls.already_running',
    defaultMessage: '已经在呼叫了，先停止再换方式。',
    description: 'Error: call-out running',
  },
  'calls.nobody_to_call': {
    id: 'errors.calls.nobody_to_call',
    defaultMessage: '没有需要呼叫的人：都已确认，或都没有号码。',
    description: 'Error: nobody to call',
  },
  'calls.provider_not_available': {
    id: 'errors.calls.provider_not_available',
    defaultMessage: '这条线路现在不能用，请换一种拨号方式。',
    description: 'Error: provider down',
  },
  'calls.leg_not_found': {
    id: 'errors.calls.leg_not_found',
    defaultMessage: '找不到这一路呼叫，可能已结束。',
    description: 'Error: leg gone',
  },
  'calls.mode_not_supported': {
    id: 'errors.calls.mode_not_supported',
    defaultMessage: '人工拨号一次只能拨一个人，不能同时拨打。',
    description: 'Error: mode not supported',
  },
  'tasks.not_found': {
    id: 'errors.tasks.not_found',
    defaultMessage: '找不到这项任务。',
    description: 'Error: task gone',
  },
  'tasks.wrong_stage': {
    id: 'errors.tasks.wrong_stage',
    defaultMessage: '任务已到下一步，这个操作不适用了。',
    description: 'Error: wrong stage',
  },
  'tasks.version_changed': {
    id: 'errors.tasks.version_changed',
    defaultMessage: '别人刚更新过这项任务，请看过再办。',
    description: 'Error: task version conflict',
  },
  'tasks.limit_in_past': {
    id: 'errors.tasks.limit_in_past',
    defaultMessage: '延到的时间已经过去，请选以后的时间。',
    description: 'Error: limit in past',
  },
  'tasks.extension_pending': {
    id: 'errors.tasks.extension_pending',
    defaultMessage: '已有一个延期申请等着批。',
    description: 'Error: extension pending',
  },
  'tasks.no_extension': {
    id: 'errors.tasks.no_extension',
    defaultMessage: '没有等着批的延期申请。',
    description: 'Error: no extension',
  },
});
