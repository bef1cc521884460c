import { type ReactNode, useEffect } from 'react';
import { IntlProvider } from 'react-intl';
import { useSeatSettings } from '../settings/SettingsContext.js';
import { englishMessages } from './english-messages.js';

const noMessages = {};
const tags = { zh: 'zh-CN', en: 'en' } as const;

/** Chinese is the default text of every message; English comes from `resources/locales/en`. */
export function IntlRoot({ children }: { readonly children: ReactNode }): ReactNode {
  const { locale } = useSeatSettings();
  useEffect(() => {
    document.documentElement.lang = tags[locale];
  }, [locale]);
  return (
    <IntlProvider
      locale={tags[locale]}
      defaultLocale="zh-CN"
      messages={locale === 'en' ? englishMessages : noMessages}
      onError={ignoreDefaultText}
      timeZone="Asia/Shanghai"
    >
      {children}
    </IntlProvider>
  );
}

/** The Chinese default text is the text: nothing is missing. A test checks that English is complete. */
function ignoreDefaultText(): void {
  // nothing to report at run time
}
