import { useEffect } from 'react';
import { useClient } from '../../client/ClientContext.js';
import { useObservable } from '../../rx/use-observable.js';
import { useWords } from '../i18n/use-words.js';
import { shellMessages as m } from './messages.js';

/** The window's title: the station's name once it is known. */
export function DocumentTitle(): undefined {
  const t = useWords();
  const info = useObservable(useClient().info$, undefined);
  const title = info?.stationName ?? t(m.appName);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return undefined;
}
