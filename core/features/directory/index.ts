// What other features may use of this one.
export { PeopleRepository } from './people.repository.js';
export { placeholderUnits } from './unit-book.js';
export type { UnitBook } from './unit-book.js';
