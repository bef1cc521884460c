// What other features may use of this one.
export { taskView } from './task-view.js';
export { TasksRepository } from './tasks.repository.js';
export type { TasksService } from './tasks.service.js';
