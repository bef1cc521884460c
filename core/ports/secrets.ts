import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const scryptAsync = promisify<string, Buffer, number, { N: number }, Buffer>(scrypt);
const keyLength = 32;

/** Passwords and session tokens. */
export interface Secrets {
  hashPassword(password: string): Promise<string>;
  checkPassword(password: string, stored: string): Promise<boolean>;
  newToken(): string;
  /** What is stored of a token: never the token itself. */
  digest(token: string): string;
}

/** scrypt with a random salt; `cost` is scrypt's N. */
export class ScryptSecrets implements Secrets {
  constructor(private readonly cost = 16_384) {}

  async hashPassword(password: string): Promise<string> {
    const salt = randomBytes(16);
    const key = await scryptAsync(password.normalize('NFKC'), salt, keyLength, { N: this.cost });
    return `scrypt$${this.cost}$${salt.toString('base64')}$${key.toString('base64')}`;
  }

  async checkPassword(password: string, stored: string): Promise<boolean> {
    const [scheme, cost, salt, key] = stored.split('$');
    if (scheme !== 'scrypt' || cost === undefined || salt === undefined || key === undefined) return false;
    const expected = Buffer.from(key, 'base64');
    const actual = await scryptAsync(password.normalize('NFKC'), Buffer.from(salt, 'base64'), keyLength, {
      N: Number(cost),
    });
    return expected.length === actual.length && timingSafeEqual(expected, actual);
  }

  newToken(): string {
    return randomBytes(32).toString('base64url');
  }

  digest(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }
}
