// What other features may use of this one.
export type { Messaging } from './messaging.js';
export type { NewMessage } from './messages.service.js';
