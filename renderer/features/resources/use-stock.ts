import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { useQuery } from '../../client/use-query.js';
import type { LatLng } from '../../map/geometry.rules.js';
import { idle, type Loadable, valueOf } from '../../rx/loadable.js';

const pauseMs = 150;
const most = 200;

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(text);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return paused;
}

/** Stock lines for the typed words, 150 ms after the last key; refreshed when stock moves on any seat. */
export function useStock(typed: string, near: LatLng | undefined): Loadable<OutputOf<'resources.search'>> {
  const text = usePaused(typed).trim();
  const input =
    text === ''
      ? undefined
      : { text, limit: most, ...(near === undefined ? {} : { near: { lat: near.lat, lng: near.lng } }) };
  const { state } = useQuery('resources.search', input, { kinds: ['resources.'] });
  const value = valueOf(state);
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  if (input === undefined) return idle;
  return state.status === 'loading' && last !== undefined ? { status: 'ready', value: last } : state;
}
