import { z } from 'zod';
import {
  gatewaySettingsSchema,
  type GatewaySecrets,
  type GatewaySettings,
} from '../../../contract/messages/gateway.model.js';
import type { SecretBox } from '../../ports/secret-box.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';

/** The gateway of real messages with what it needs to be opened. */
export interface StoredGateway {
  readonly settings: GatewaySettings;
  /** Absent when they were sealed with a key this station does not have. */
  readonly secrets: GatewaySecrets | undefined;
  readonly secretNames: readonly string[];
}

interface Row {
  readonly settings_json: string;
  readonly secrets_json: string;
}

const sealedSchema = z.record(z.string(), z.string());
const onlyId = 1;

/** The one gateway in the database; its secrets stand there sealed. */
export class GatewaySettingsRepository {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly box: SecretBox,
  ) {}

  async find(): Promise<StoredGateway | undefined> {
    const row: Row | undefined = await this.unit
      .db('message_gateway')
      .where('id', onlyId)
      .first('settings_json', 'secrets_json');
    if (row === undefined) return undefined;
    const sealed = Object.entries(sealedSchema.parse(JSON.parse(row.secrets_json)));
    const opened = sealed.flatMap(([name, value]) => {
      const secret = this.box.open(value);
      return secret === undefined ? [] : [[name, secret] as const];
    });
    return {
      settings: gatewaySettingsSchema.parse(JSON.parse(row.settings_json)),
      secrets: opened.length === sealed.length ? Object.fromEntries(opened) : undefined,
      secretNames: sealed.map(([name]) => name).sort(),
    };
  }

  async remove(): Promise<void> {
    await this.unit.db('message_gateway').where('id', onlyId).delete();
  }

  async replace(
    gateway: { readonly settings: GatewaySettings; readonly secrets: GatewaySecrets },
    author: { readonly by: string; readonly at: string },
  ): Promise<void> {
    await this.remove();
    const sealed = Object.entries(gateway.secrets).map(([name, secret]) => [name, this.box.seal(secret)]);
    await this.unit.db('message_gateway').insert({
      id: onlyId,
      settings_json: JSON.stringify(gateway.settings),
      secrets_json: JSON.stringify(Object.fromEntries(sealed)),
      changed_by: author.by,
      changed_at: author.at,
    });
  }
}
