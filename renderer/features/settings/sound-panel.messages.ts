import { defineMessages } from 'react-intl';

/** Microphone and speaker of this seat. */
export const soundMessages = defineMessages({
  title: { id: 'voice.settings.title', defaultMessage: '声音', description: 'Heading' },
  intro: {
    id: 'voice.settings.intro',
    defaultMessage: '用耳麦参加电话会议时的麦克风和扬声器，记在本席位。',
    description: 'What the panel is for',
  },
  microphone: { id: 'voice.settings.microphone', defaultMessage: '麦克风', description: 'Choice' },
  speaker: { id: 'voice.settings.speaker', defaultMessage: '扬声器', description: 'Choice' },
  bySystem: { id: 'voice.settings.bySystem', defaultMessage: '系统默认', description: 'Choice: what the system says' },
  gone: {
    id: 'voice.settings.gone',
    defaultMessage: '上次选的设备（现在没接上）',
    description: 'Choice: the device chosen before is not plugged in',
  },
  unnamed: { id: 'voice.settings.unnamed', defaultMessage: '设备 {number}', description: 'A device without a name' },
  namesLater: {
    id: 'voice.settings.namesLater',
    defaultMessage: '许可麦克风以后才显示设备名称。',
    description: 'Browsers tell the names of devices only after permission',
  },
  noChoice: {
    id: 'voice.settings.noChoice',
    defaultMessage: '这个浏览器不能选扬声器，用系统默认。',
    description: 'The speaker cannot be chosen here',
  },
  testMicrophone: { id: 'voice.settings.testMicrophone', defaultMessage: '试麦克风', description: 'Button' },
  stop: { id: 'voice.settings.stop', defaultMessage: '停止', description: 'Button: ends the microphone test' },
  speak: { id: 'voice.settings.speak', defaultMessage: '请说一句话…', description: 'The microphone test runs' },
  tone: { id: 'voice.settings.tone', defaultMessage: '放提示音', description: 'Button: test tone' },
  loopback: { id: 'voice.settings.loopback', defaultMessage: '录三秒放给我听', description: 'Button: loopback test' },
  recording: {
    id: 'voice.settings.recording',
    defaultMessage: '说一句话，三秒后放给你听…',
    description: 'The loopback test records',
  },
  playing: { id: 'voice.settings.playing', defaultMessage: '正在放刚才的话…', description: 'The loopback test plays' },
  peak: { id: 'voice.settings.peak', defaultMessage: '最响 {level} 分贝', description: 'Loudest sample, dBFS' },
  silent: {
    id: 'voice.settings.silent',
    defaultMessage: '没有声音：检查麦克风的开关和插头。',
    description: 'Result of the test',
  },
  quiet: {
    id: 'voice.settings.quiet',
    defaultMessage: '太轻：靠近麦克风，或在系统里调高音量。',
    description: 'Result of the test',
  },
  good: { id: 'voice.settings.good', defaultMessage: '正常', description: 'Result of the test' },
  over: {
    id: 'voice.settings.over',
    defaultMessage: '过载：离麦克风远一点，或在系统里调低音量。',
    description: 'Result of the test',
  },
});
