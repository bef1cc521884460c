// What other features may use of this one.
export { AccountsRepository } from './accounts.repository.js';
