import { defineMessages } from 'react-intl';

/** What a marked stretch of the report met. */
export const sourceMessages = defineMessages({
  sourceTrigger: {
    id: 'intake.source.trigger',
    defaultMessage: '触发词',
    description: 'Small words under a marked stretch: a trigger of the plan',
  },
  sourcePhrase: {
    id: 'intake.source.phrase',
    defaultMessage: '相近说法',
    description: 'Small words under a marked stretch: like a phrase of the plan',
  },
  sourceTitle: {
    id: 'intake.source.title',
    defaultMessage: '预案名',
    description: "Small words under a marked stretch: words of the plan's title",
  },
  sourceConcept: {
    id: 'intake.source.concept',
    defaultMessage: '现象',
    description: 'Small words under a marked stretch: a sign',
  },
  sourceWords: {
    id: 'intake.source.words',
    defaultMessage: '用词',
    description: 'Small words under a marked stretch: words that weigh for the plan',
  },
  sourceRule: {
    id: 'intake.source.rule',
    defaultMessage: '界定',
    description: 'Small words under a marked stretch: a boundary rule',
  },
  sourceNumber: {
    id: 'intake.source.number',
    defaultMessage: '数字',
    description: 'Small words under a marked stretch: a number',
  },
  sourcePlace: {
    id: 'intake.source.place',
    defaultMessage: '地点',
    description: 'Small words under a marked stretch: a place name',
  },
});
