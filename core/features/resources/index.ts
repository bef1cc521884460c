// What other features may use of this one.
export { loadSampleStock } from './load-sample-stock.js';
export { StockRepository } from './stock.repository.js';
