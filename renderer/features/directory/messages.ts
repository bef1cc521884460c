import { defineMessages } from 'react-intl';

export const directoryMessages = defineMessages({
  pageTitle: { id: 'directory.page.title', defaultMessage: '通讯录', description: 'Heading' },
  pageNote: {
    id: 'directory.page.note',
    defaultMessage: '{count} 人',
    description: 'Beside the heading',
  },
  pageSearch: {
    id: 'directory.page.search',
    defaultMessage: '查姓名、岗位、单位、号码，或“谁管桥梁”',
    description: 'Field',
  },
  pageUnit: { id: 'directory.page.unit', defaultMessage: '单位', description: 'Field' },
  pageAllUnits: { id: 'directory.page.allUnits', defaultMessage: '全部单位', description: 'Choice' },
  pageEmpty: {
    id: 'directory.page.empty',
    defaultMessage: '没有找到。换个说法，或选别的单位。',
    description: 'Empty',
  },
  pageHint: {
    id: 'directory.page.hint',
    defaultMessage: '通讯录是空的：管理员可在设置里载入示例，或导入名单',
    description: 'Empty directory',
  },
  pageMore: {
    id: 'directory.page.more',
    defaultMessage: '只列出前 {shown} 人，共 {total} 人；多打几个字可缩小',
    description: 'Below the list',
  },
  columnName: { id: 'directory.column.name', defaultMessage: '姓名', description: 'Column' },
  columnTitle: { id: 'directory.column.title', defaultMessage: '职务', description: 'Column' },
  columnUnit: { id: 'directory.column.unit', defaultMessage: '单位', description: 'Column' },
  columnPosts: { id: 'directory.column.posts', defaultMessage: '岗位', description: 'Column' },
  columnPhones: { id: 'directory.column.phones', defaultMessage: '电话', description: 'Column' },
  columnState: { id: 'directory.column.state', defaultMessage: '在岗', description: 'Column' },
  postA: { id: 'directory.post.A', defaultMessage: '{title}（A角）', description: 'Post held' },
  postB: { id: 'directory.post.B', defaultMessage: '{title}（B角）', description: 'Post substituted' },
  stateHere: { id: 'directory.state.here', defaultMessage: '在岗', description: 'State' },
});
