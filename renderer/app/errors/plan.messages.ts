import { defineMessages } from 'react-intl';

export const planErrorMessages = defineMessages({
  'plans.not_found': {
    id: 'errors.plans.not_found',
    defaultMessage: '找不到这个预案，或没有这一版。',
    description: 'Error: plan or version gone',
  },
  'plans.improvement_not_found': {
    id: 'errors.plans.improvement_not_found',
    defaultMessage: '找不到这条整改。',
    description: 'Error: improvement gone',
  },
  'plans.file_too_large': {
    id: 'errors.plans.file_too_large',
    defaultMessage: '文件“{file}”超过 {limit} 兆，没有读取；请去掉图片或拆开。',
    description: 'Error: plan file over the limit, in MB',
  },
  'plans.file_not_a_plan': {
    id: 'errors.plans.file_not_a_plan',
    defaultMessage: '“{file}”不是能读的文件：请用新格式的文档（docx）或文本文件。',
    description: 'Error: wrong kind of file; old Word files must be saved in the new format',
  },
  'plans.file_encrypted': {
    id: 'errors.plans.file_encrypted',
    defaultMessage: '“{file}”加了密，没有读取；请去掉密码后再试。',
    description: 'Error: encrypted file',
  },
  'plans.file_macros': {
    id: 'errors.plans.file_macros',
    defaultMessage: '“{file}”里有宏或可执行内容{part}，没有读取；请另存为不带宏的文档。',
    description: 'Error: file with macros',
  },
  'plans.file_external': {
    id: 'errors.plans.file_external',
    defaultMessage: '“{file}”引用了外部内容{part}，没有读取；请断开外部链接后再试。',
    description: 'Error: file that loads something from outside',
  },
  'plans.file_bomb': {
    id: 'errors.plans.file_bomb',
    defaultMessage: '“{file}”解开后大得不正常，没有读取；请核实文件来源。',
    description: 'Error: zip bomb',
  },
  'plans.file_damaged': {
    id: 'errors.plans.file_damaged',
    defaultMessage: '“{file}”已损坏{part}，没有读取；请重新取一份。',
    description: 'Error: damaged file',
  },
  'plans.document_invalid': {
    id: 'errors.plans.document_invalid',
    defaultMessage: '文本还不是一部完整的预案，没有保存；请按检查结果改正。',
    description: 'Error: the document cannot be read as a plan',
  },
  'plans.nothing_to_load': {
    id: 'errors.plans.nothing_to_load',
    defaultMessage: '没有可入库的预案文件。',
    description: 'Error: empty set',
  },
  'plans.unit_unknown': {
    id: 'errors.plans.unit_unknown',
    defaultMessage: '单位名录里没有“{unit}”。',
    description: 'Error: unknown unit',
  },
  'plans.date_in_future': {
    id: 'errors.plans.date_in_future',
    defaultMessage: '演练日期在今天以后；演练记录只记已经做过的。',
    description: 'Error: date of a drill lies ahead',
  },
  'plans.version_changed': {
    id: 'errors.plans.version_changed',
    defaultMessage: '别人先保存了第 {newest} 版，这次没有保存；您的文本都还在。',
    description: 'Error: somebody saved a version in between',
  },
  'plans.wrong_state': {
    id: 'errors.plans.wrong_state',
    defaultMessage: '这一版现在的状态办不了这件事，请看过最新情况再办。',
    description: 'Error: not possible in this state',
  },
  'plans.has_errors': {
    id: 'errors.plans.has_errors',
    defaultMessage: '预案体检还有 {errors} 处错误，改正后才能继续。',
    description: 'Error: lint errors',
  },
  'plans.nobody_to_ask': {
    id: 'errors.plans.nobody_to_ask',
    defaultMessage: '没有可送审的单位，请至少选一个。',
    description: 'Error: no unit to review',
  },
  'plans.not_asked': {
    id: 'errors.plans.not_asked',
    defaultMessage: '这一版没有送“{unit}”会审。',
    description: 'Error: the unit was not asked',
  },
  'plans.remarks_missing': {
    id: 'errors.plans.remarks_missing',
    defaultMessage: '退回要写明意见。',
    description: 'Error: returned without remarks',
  },
  'plans.not_reviewed': {
    id: 'errors.plans.not_reviewed',
    defaultMessage: '部门会审还没有全部同意，不能生效。',
    description: 'Error: reviews open',
  },
  'plans.not_drilled': {
    id: 'errors.plans.not_drilled',
    defaultMessage: '还没有演练记录，不能生效；请先附上演练检验的记录。',
    description: 'Error: no drill record',
  },
  'plans.not_in_force': {
    id: 'errors.plans.not_in_force',
    defaultMessage: '预案 {code} 还没有生效，不能按它启动。',
    description: 'Error: plan not in force',
  },
});
