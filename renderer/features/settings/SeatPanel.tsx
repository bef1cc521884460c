import { type ReactNode, useState } from 'react';
import { CheckField } from '../../components/CheckField.js';
import { TextField } from '../../components/Fields.js';
import { Panel } from '../../components/Panel.js';
import { Segmented } from '../../components/Segmented.js';
import { Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useSeatSettings, useSettingsStore } from '../../app/settings/SettingsContext.js';
import { dialable } from '../calls/dialable.rules.js';
import { settingsMessages as m } from './messages.js';
import { SettingsBody } from './SettingsBody.js';

/** What the seat hears of the calls, and the telephone that stands on it. */
function CallSettings(): ReactNode {
  const t = useWords();
  const store = useSettingsStore();
  const { callSound, deskNumber } = useSeatSettings();
  const [typed, setTyped] = useState(deskNumber);
  return (
    <>
      <CheckField
        label={t(m.seatSound)}
        checked={callSound}
        onChange={(on) => {
          store.change({ callSound: on });
        }}
      />
      <TextField
        label={t(m.seatDesk)}
        type="tel"
        value={typed}
        hint={t(m.seatDeskHint)}
        onChange={(value) => {
          setTyped(value);
          store.change({ deskNumber: dialable(value) ?? '' });
        }}
      />
    </>
  );
}

/** Theme, language and density of this seat; its sounds and its telephone. */
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
        <CallSettings />
      </SettingsBody>
    </Panel>
  );
}
