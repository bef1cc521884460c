import { createContext, useContext } from 'react';
import { useObservable } from '../../rx/use-observable.js';
import { defaultSeatSettings, type SeatSettings, type SeatSettingsStore } from './seat-settings.js';

export const SettingsContext = createContext<SeatSettingsStore | undefined>(undefined);

export function useSettingsStore(): SeatSettingsStore {
  const store = useContext(SettingsContext);
  if (!store) throw new Error('SettingsContext is missing');
  return store;
}

export function useSeatSettings(): SeatSettings {
  return useObservable(useSettingsStore().settings$, defaultSeatSettings);
}
