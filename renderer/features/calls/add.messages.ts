import { defineMessages } from 'react-intl';

export const addMessages = defineMessages({
  addTitle: { id: 'calls.add.title', defaultMessage: '加人', description: 'Heading and button' },
  addHint: {
    id: 'calls.add.hint',
    defaultMessage: '姓名、岗位，或“谁管桥梁”',
    description: 'On the empty tile',
  },
  addSearch: { id: 'calls.add.search', defaultMessage: '查通讯录', description: 'Field' },
  addResults: {
    id: 'calls.add.results',
    defaultMessage: '通讯录里的人',
    description: 'Accessible name of the list',
  },
  addNone: { id: 'calls.add.none', defaultMessage: '通讯录里没有，可在下面直接填', description: 'No result' },
  addPerson: { id: 'calls.add.person', defaultMessage: '加入 {name}', description: 'Button' },
  addCallNow: { id: 'calls.add.callNow', defaultMessage: '加入后马上拨打', description: 'Tick box' },
  addFree: {
    id: 'calls.add.free',
    defaultMessage: '不在通讯录里',
    description: 'Heading of the free form',
  },
  addName: { id: 'calls.add.name', defaultMessage: '姓名', description: 'Field' },
  addPhone: { id: 'calls.add.phone', defaultMessage: '电话', description: 'Field' },
  addDuty: { id: 'calls.add.duty', defaultMessage: '职责', description: 'Field' },
  addSubmit: { id: 'calls.add.submit', defaultMessage: '加入指挥部', description: 'Button' },
  addDone: { id: 'calls.add.done', defaultMessage: '{name} 已加入指挥部', description: 'Toast' },
  addAbsent: {
    id: 'calls.add.absent',
    defaultMessage: '{reason}，不在岗',
    description: 'Person absent',
  },
});
