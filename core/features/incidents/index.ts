// What other features may use of this one.
export { peopleFacts } from './incident-title.rules.js';
export { viewOf, type ViewParts } from './incident-views.js';
export { openTestIncident } from './test-incident.js';
export { IncidentsRepository, type IncidentRow } from './incidents.repository.js';
