import type { JournalEvent, Stream } from './transport.js';

const firstPauseMs = 1_000;
const longestPauseMs = 8_000;

function parse(data: string): JournalEvent | undefined {
  try {
    return JSON.parse(data) as JournalEvent; // the station's own row; fields are only compared and shown
  } catch {
    return undefined;
  }
}

/**
 * Follows `/api/events`. EventSource resumes short breaks by itself; when the browser has given up, a new one is
 * opened after the last row seen, so that nothing is missed and nothing comes twice.
 */
export function followEvents(
  afterSeq: number,
  onEvent: (event: JournalEvent) => void,
  report: (isOnline: boolean) => void,
): Stream {
  let lastSeq = afterSeq;
  let pauseMs = firstPauseMs;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const handleMessage = (message: MessageEvent<string>): void => {
    const event = parse(message.data);
    if (!event || event.seq <= lastSeq) return;
    lastSeq = event.seq;
    onEvent(event);
  };
  const handleError = (): void => {
    if (isClosed) return;
    report(false);
    if (source?.readyState !== EventSource.CLOSED) return;
    timer = setTimeout(open, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };
  function open(): void {
    source = new EventSource(`/api/events?after=${String(lastSeq)}`);
    source.onopen = () => {
      pauseMs = firstPauseMs;
      report(true);
    };
    source.onmessage = handleMessage;
    source.onerror = handleError;
  }
  open();

  return {
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      source?.close();
    },
  };
}
