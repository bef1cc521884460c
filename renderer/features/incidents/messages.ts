import { defineMessages } from 'react-intl';

export const incidentMessages = defineMessages({
  listTitle: { id: 'incidents.list.title', defaultMessage: '事件', description: 'Heading' },
  listNote: {
    id: 'incidents.list.note',
    defaultMessage: '在办 {activated} · 待判 {reported} · 已转办 {everyday} · 已终止 {closed}',
    description: 'Beside the heading',
  },
  listSearch: { id: 'incidents.list.search', defaultMessage: '查编号、地点、原话', description: 'Field' },
  listFilter: {
    id: 'incidents.list.filter',
    defaultMessage: '按状态筛选',
    description: 'Accessible name',
  },
  listAll: { id: 'incidents.list.all', defaultMessage: '全部', description: 'Filter' },
  listEmpty: { id: 'incidents.list.empty', defaultMessage: '没有这样的事件', description: 'Empty' },
  columnNumber: { id: 'incidents.column.number', defaultMessage: '编号', description: 'Column' },
  columnTitle: { id: 'incidents.column.title', defaultMessage: '事件', description: 'Column' },
  columnLevel: { id: 'incidents.column.level', defaultMessage: '级别', description: 'Column' },
  columnTown: { id: 'incidents.column.town', defaultMessage: '属地', description: 'Column' },
  columnPlan: { id: 'incidents.column.plan', defaultMessage: '预案', description: 'Column' },
  columnStatus: { id: 'incidents.column.status', defaultMessage: '状态', description: 'Column' },
  columnReported: { id: 'incidents.column.reported', defaultMessage: '接报', description: 'Column' },
  columnTasks: { id: 'incidents.column.tasks', defaultMessage: '未办结', description: 'Column' },
});
