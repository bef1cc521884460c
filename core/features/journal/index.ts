// What other features may use of this one.
export { lastSeq } from './journal.handlers.js';
export { appendRow, appendRows, takeWriterPlace, type JournalEntry } from './journal.writer.js';
