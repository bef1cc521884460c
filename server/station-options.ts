import { parseArgs } from 'node:util';

/** Options of the station host. */
export interface StationOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly demo: boolean;
  readonly exchangeSpeed: number;
}

/** A sentence for the person who started the program wrongly. */
export class UsageError extends Error {}

function numberOf(text: string, name: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < min || value > max) {
    throw new UsageError(`--${name} must be a number from ${min} to ${max}, not “${text}”`);
  }
  return value;
}

/** Reads `--data DIR --port N [--host H] [--database URL] [--demo]`. */
export function readStationOptions(argv: readonly string[]): StationOptions {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string', default: 'data' },
        port: { type: 'string', default: '7300' },
        host: { type: 'string', default: '127.0.0.1' },
        database: { type: 'string' },
        demo: { type: 'boolean', default: false },
        'exchange-speed': { type: 'string', default: '1' },
      },
    }));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  return {
    dataDir: values.data,
    port: numberOf(values.port, 'port', 0, 65_535),
    host: values.host,
    databaseUrl: values.database,
    demo: values.demo,
    exchangeSpeed: numberOf(values['exchange-speed'], 'exchange-speed', 0.01, 1_000),
  };
}
