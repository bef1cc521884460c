import { defineMessages } from 'react-intl';

/** Microphone and headset of this seat in a conference. */
export const voiceMessages = defineMessages({
  region: { id: 'voice.region', defaultMessage: '本席耳麦', description: 'Name of the control' },
  join: { id: 'voice.join', defaultMessage: '耳麦加入', description: 'Button: speak with microphone and headset' },
  leave: { id: 'voice.leave', defaultMessage: '耳麦离开', description: 'Button' },
  mute: { id: 'voice.mute', defaultMessage: '静音', description: 'Button: the own microphone' },
  unmute: { id: 'voice.unmute', defaultMessage: '取消静音', description: 'Button: the own microphone' },
  level: { id: 'voice.level', defaultMessage: '麦克风音量', description: 'Name of the level meter' },
  opening: {
    id: 'voice.opening',
    defaultMessage: '等待麦克风许可…',
    description: 'The browser asks whether it may listen',
  },
  joining: { id: 'voice.joining', defaultMessage: '正在加入…', description: 'Joining the conference' },
  stalled: { id: 'voice.stalled', defaultMessage: '网络太慢，声音中断', description: 'The station answers late' },
  lost: { id: 'voice.lost', defaultMessage: '与台站失联，恢复后自动加入', description: 'The station is away' },
  taken: {
    id: 'voice.taken',
    defaultMessage: '本席另一个窗口接走了声音',
    description: 'Another window of this seat speaks now',
  },
  muted: { id: 'voice.muted', defaultMessage: '已静音，只听', description: 'In the conference, microphone off' },
  speaks: { id: 'voice.speaks', defaultMessage: '正在说话：{names}', description: 'Who speaks now' },
  insecure: {
    id: 'voice.insecure',
    defaultMessage: '这个网址不是安全连接，浏览器不开放麦克风：用值班话机，或改用安全网址、桌面版。',
    description: 'Browsers give the microphone to https pages only',
  },
  noMicrophone: {
    id: 'voice.noMicrophone',
    defaultMessage: '没有找到麦克风，对方听不到本席。',
    description: 'No microphone is plugged in',
  },
  refused: {
    id: 'voice.refused',
    defaultMessage: '没有麦克风许可：在地址栏左侧的网站设置里允许麦克风，再重新加入。',
    description: 'The browser or the officer refused the microphone',
  },
  busy: {
    id: 'voice.busy',
    defaultMessage: '麦克风打不开，可能被别的程序占用。',
    description: 'The microphone cannot be opened',
  },
  unsupported: {
    id: 'voice.unsupported',
    defaultMessage: '这个浏览器放不了会议的声音：用值班话机或桌面版。',
    description: 'The browser cannot do it',
  },
});
