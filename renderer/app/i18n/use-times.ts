import { useMemo } from 'react';
import { useIntl } from 'react-intl';

const zone = 'Asia/Shanghai';

export interface Times {
  /** 18:52:47 */
  readonly second: (at: string | number) => string;
  /** 18:52 */
  readonly minute: (at: string | number) => string;
  /** 11-21 18:52 */
  readonly dayMinute: (at: string | number) => string;
  /** 11月21日 周六 */
  readonly day: (at: string | number) => string;
  /** 2026年 */
  readonly year: (at: string | number) => string;
}

/** Clock times, shown in Asia/Shanghai whatever the seat's zone. */
export function useTimes(): Times {
  const { locale } = useIntl();
  return useMemo(() => {
    const make = (options: Intl.DateTimeFormatOptions): Times['second'] => {
      const format = new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...options });
      return (at) => {
        const date = new Date(at);
        return Number.isNaN(date.getTime()) ? '' : format.format(date);
      };
    };
    return {
      second: make({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
      minute: make({ hour: '2-digit', minute: '2-digit' }),
      dayMinute: make({ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }),
      day: make({ month: 'long', day: 'numeric', weekday: 'short' }),
      year: make({ year: 'numeric' }),
    };
  }, [locale]);
}
