import { defineMessages } from 'react-intl';

export const mapMessages = defineMessages({
  attribution: {
    id: 'map.frame.attribution',
    defaultMessage: '示意底图，界线不作划界依据 · WGS-84',
    description: 'Always on every map: schematic, lines are no legal boundary',
  },
  incidentMap: {
    id: 'map.frame.incident',
    defaultMessage: '事发地地图',
    description: 'Accessible name of the map of one incident',
  },
  districtMap: {
    id: 'map.frame.district',
    defaultMessage: '全区地图',
    description: 'Accessible name of the map of the district',
  },
  loading: { id: 'map.frame.loading', defaultMessage: '正在展开地图…', description: 'While the map loads' },
  zoomIn: { id: 'map.frame.zoomIn', defaultMessage: '放大', description: 'Map button' },
  zoomOut: { id: 'map.frame.zoomOut', defaultMessage: '缩小', description: 'Map button' },
  zoomAll: {
    id: 'map.frame.zoomAll',
    defaultMessage: '看全图',
    description: 'Map button: back to where the map began',
  },
  keyHint: {
    id: 'map.frame.keyHint',
    defaultMessage: '方向键移动，加减号缩放，回车取中心点',
    description: 'How to use the map by keyboard, read to screen readers',
  },
  kilometres: { id: 'map.distance.km', defaultMessage: '{value} 公里', description: 'Distance' },
  metres: { id: 'map.distance.m', defaultMessage: '{value} 米', description: 'Short distance' },
  incidentHere: { id: 'map.marker.incident', defaultMessage: '事发地', description: 'Pin without a title' },
});
