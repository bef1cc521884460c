// What other features may use of this one.
export type { CommandService } from './command.service.js';
