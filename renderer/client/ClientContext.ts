import { createContext, useContext } from 'react';
import type { StationClient } from './station-client.js';

export const ClientContext = createContext<StationClient | undefined>(undefined);

/** The door to the station. */
export function useClient(): StationClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('ClientContext is missing');
  return client;
}
