import type { ReactNode } from 'react';
import { Panel } from '../../components/Panel.js';
import { Segmented } from '../../components/Segmented.js';
import { Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useSeatSettings, useSettingsStore } from '../../app/settings/SettingsContext.js';
import { settingsMessages as m } from './messages.js';
import { SettingsBody } from './SettingsBody.js';

/** Theme, language and density of this seat. */
export function SeatPanel(): ReactNode {
  const t = useWords();
  const store = useSettingsStore();
  const { theme, locale, density } = useSeatSettings();
  return (
    <Panel title={t(m.seatTitle)}>
      <SettingsBody>
        <Small>{t(m.seatTheme)}</Small>
        <Segmented
          label={t(m.seatTheme)}
          value={theme}
          onChange={(value) => {
            store.change({ theme: value });
          }}
          options={[
            { value: 'dark', label: t(m.seatDark) },
            { value: 'light', label: t(m.seatLight) },
          ]}
        />
        <Small>{t(m.seatLanguage)}</Small>
        <Segmented
          label={t(m.seatLanguage)}
          value={locale}
          onChange={(value) => {
            store.change({ locale: value });
          }}
          options={[
            { value: 'zh', label: t(m.seatZh) },
            { value: 'en', label: t(m.seatEn) },
          ]}
        />
        <Small>{t(m.seatDensity)}</Small>
        <Segmented
          label={t(m.seatDensity)}
          value={density}
          onChange={(value) => {
            store.change({ density: value });
          }}
          options={[
            { value: 'dense', label: t(m.seatDense) },
            { value: 'roomy', label: t(m.seatRoomy) },
          ]}
        />
      </SettingsBody>
    </Panel>
  );
}
