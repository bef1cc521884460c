import { defineMessages } from 'react-intl';

export const stationErrorMessages = defineMessages({
  'resources.item_not_found': {
    id: 'errors.resources.item_not_found',
    defaultMessage: '没有这种物资。',
    description: 'Error: item gone',
  },
  'resources.depot_not_found': {
    id: 'errors.resources.depot_not_found',
    defaultMessage: '没有这个仓库。',
    description: 'Error: depot gone',
  },
  'resources.not_enough': {
    id: 'errors.resources.not_enough',
    defaultMessage: '可用数量不够，没有预留；请减少数量或换仓库。',
    description: 'Error: not enough stock',
  },
  'resources.reservation_not_found': {
    id: 'errors.resources.reservation_not_found',
    defaultMessage: '找不到这笔预留。',
    description: 'Error: reservation gone',
  },
  'resources.reservation_released': {
    id: 'errors.resources.reservation_released',
    defaultMessage: '这笔预留已经退回。',
    description: 'Error: reservation released',
  },
  'resources.expired': {
    id: 'errors.resources.expired',
    defaultMessage: '这批物资已过有效期，不能动用。',
    description: 'Error: expired stock',
  },
  'reports.not_found': {
    id: 'errors.reports.not_found',
    defaultMessage: '找不到这份报告，请先保存。',
    description: 'Error: report gone',
  },
  'reports.already_sent': {
    id: 'errors.reports.already_sent',
    defaultMessage: '这份报告已经报送。',
    description: 'Error: report sent',
  },
  'database.locked': {
    id: 'errors.database.locked',
    defaultMessage: '数据库正被占用，马上再试。',
    description: 'Error: database locked',
  },
  'database.read_only': {
    id: 'errors.database.read_only',
    defaultMessage: '数据盘不能写入：能查看、能呼叫，暂时记不下新内容。',
    description: 'Error: database read only',
  },
  'database.full': {
    id: 'errors.database.full',
    defaultMessage: '磁盘满了，没有记下；请清出空间后再试。',
    description: 'Error: disk full',
  },
  'database.corrupt': {
    id: 'errors.database.corrupt',
    defaultMessage: '数据文件损坏，请管理员从备份恢复。',
    description: 'Error: database corrupt',
  },
  'database.newer': {
    id: 'errors.database.newer',
    defaultMessage: '数据文件是新版本程序写的，请升级后再打开。',
    description: 'Error: database newer',
  },
  'station.shutting_down': {
    id: 'errors.station.shutting_down',
    defaultMessage: '服务站正在重启，稍后自动重试。',
    description: 'Error: station stopping',
  },
  'station.unreachable': {
    id: 'errors.station.unreachable',
    defaultMessage: '连不上服务站，没有办成；恢复后再试，填写的内容都还在。',
    description: 'Error: station unreachable',
  },
  'internal.unexpected': {
    id: 'errors.internal.unexpected',
    defaultMessage: '出错了，没有办成。请把编号 {requestId} 告诉管理员。',
    description: 'Error: internal',
  },
  'category.invalid_input': {
    id: 'errors.category.invalid_input',
    defaultMessage: '填写的内容有误，请改正。',
    description: 'Fallback words of the category',
  },
  'category.unauthenticated': {
    id: 'errors.category.unauthenticated',
    defaultMessage: '请重新登录。',
    description: 'Fallback words of the category',
  },
  'category.forbidden': {
    id: 'errors.category.forbidden',
    defaultMessage: '没有权限办这件事。',
    description: 'Fallback words of the category',
  },
  'category.not_found': {
    id: 'errors.category.not_found',
    defaultMessage: '找不到，可能已被移走。',
    description: 'Fallback words of the category',
  },
  'category.conflict': {
    id: 'errors.category.conflict',
    defaultMessage: '与别人的更改冲突，请看过再试。',
    description: 'Fallback words of the category',
  },
  'category.rule_violated': {
    id: 'errors.category.rule_violated',
    defaultMessage: '不符合规定，没有办成。',
    description: 'Fallback words of the category',
  },
  'category.unavailable': {
    id: 'errors.category.unavailable',
    defaultMessage: '暂时办不到，稍后再试。',
    description: 'Fallback words of the category',
  },
  'category.internal': {
    id: 'errors.category.internal',
    defaultMessage: '出错了，没有办成。编号 {requestId}。',
    description: 'Fallback words of the category',
  },
});
