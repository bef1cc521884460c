/**
 * The error catalogue. The category decides behaviour (status, logging, retry), the reason decides the words.
 */
export const errorCategories = {
  invalid_input: { status: 400, log: 'debug' },
  unauthenticated: { status: 401, log: 'info' },
  forbidden: { status: 403, log: 'info' },
  not_found: { status: 404, log: 'info' },
  conflict: { status: 409, log: 'info' },
  rule_violated: { status: 422, log: 'info' },
  unavailable: { status: 503, log: 'warn' },
  internal: { status: 500, log: 'error' },
} as const;
export type ErrorCategory = keyof typeof errorCategories;

/** Every reason an operation can fail with, and its category. Words: message `errors.<reason>`. */
export const errorReasons = {
  'request.invalid': 'invalid_input',
  'request.too_large': 'invalid_input',
  'request.unknown_operation': 'not_found',
  'request.origin_refused': 'forbidden',
  'access.sign_in_required': 'unauthenticated',
  'access.wrong_credentials': 'unauthenticated',
  'access.too_many_attempts': 'unavailable',
  'access.role_not_allowed': 'forbidden',
  'access.other_unit': 'forbidden',
  'access.plan_restricted': 'forbidden',
  'access.already_set_up': 'conflict',
  'access.name_taken': 'conflict',
  'journal.broken': 'internal',
  'directory.person_not_found': 'not_found',
  'directory.sample_already_loaded': 'conflict',
  'plans.not_found': 'not_found',
  'plans.improvement_not_found': 'not_found',
  'plans.file_too_large': 'invalid_input',
  'plans.file_not_a_plan': 'invalid_input',
  'plans.file_encrypted': 'invalid_input',
  'plans.file_macros': 'invalid_input',
  'plans.file_external': 'invalid_input',
  'plans.file_bomb': 'invalid_input',
  'plans.file_damaged': 'invalid_input',
  'plans.document_invalid': 'invalid_input',
  'plans.nothing_to_load': 'invalid_input',
  'plans.unit_unknown': 'invalid_input',
  'plans.date_in_future': 'rule_violated',
  'plans.version_changed': 'conflict',
  'plans.wrong_state': 'rule_violated',
  'plans.has_errors': 'rule_violated',
  'plans.nobody_to_ask': 'rule_violated',
  'plans.not_asked': 'rule_violated',
  'plans.remarks_missing': 'rule_violated',
  'plans.not_reviewed': 'rule_violated',
  'plans.not_drilled': 'rule_violated',
  'plans.not_in_force': 'rule_violated',
  'incidents.not_found': 'not_found',
  'incidents.closed': 'rule_violated',
  'incidents.not_activated': 'rule_violated',
  'incidents.plan_already_open': 'conflict',
  'incidents.confirmation_missing': 'rule_violated',
  'incidents.tasks_open': 'rule_violated',
  'incidents.version_changed': 'conflict',
  'incidents.in_future': 'rule_violated',
  'command.member_not_found': 'not_found',
  'command.member_already_present': 'conflict',
  'command.no_phone': 'rule_violated',
  'calls.not_found': 'not_found',
  'calls.already_running': 'conflict',
  'calls.nobody_to_call': 'rule_violated',
  'calls.provider_not_available': 'rule_violated',
  'calls.leg_not_found': 'not_found',
  'calls.mode_not_supported': 'rule_violated',
  'calls.not_running': 'conflict',
  'calls.not_on_line': 'conflict',
  'calls.conference_not_supported': 'rule_violated',
  'calls.recording_not_found': 'not_found',
  'calls.password_missing': 'rule_violated',
  'calls.telephony_not_available': 'rule_violated',
  'messages.not_found': 'not_found',
  'messages.wrong_state': 'conflict',
  'messages.no_gateway': 'rule_violated',
  'messages.text_empty': 'rule_violated',
  'messages.text_too_long': 'rule_violated',
  'messages.bad_number': 'rule_violated',
  'messages.gateway_invalid': 'rule_violated',
  'messages.secret_missing': 'rule_violated',
  'tasks.not_found': 'not_found',
  'tasks.wrong_stage': 'rule_violated',
  'tasks.version_changed': 'conflict',
  'tasks.limit_in_past': 'rule_violated',
  'tasks.extension_pending': 'conflict',
  'tasks.no_extension': 'not_found',
  'resources.item_not_found': 'not_found',
  'resources.depot_not_found': 'not_found',
  'resources.not_enough': 'rule_violated',
  'resources.reservation_not_found': 'not_found',
  'resources.reservation_released': 'conflict',
  'resources.expired': 'rule_violated',
  'reports.not_found': 'not_found',
  'reports.already_sent': 'conflict',
  'database.locked': 'unavailable',
  'database.read_only': 'unavailable',
  'database.full': 'unavailable',
  'database.corrupt': 'unavailable',
  'database.newer': 'unavailable',
  'station.shutting_down': 'unavailable',
  'station.unreachable': 'unavailable',
  'internal.unexpected': 'internal',
} as const satisfies Record<string, ErrorCategory>;
export type ErrorReason = keyof typeof errorReasons;

/** One wrong field of an input: its path (`place.lat`) and what is wrong with it. */
export interface FieldProblem {
  readonly path: string;
  readonly problem: string;
}

/** The error a caller sees. Never holds text of the user, SQL or a stack. */
export interface WireError {
  readonly category: ErrorCategory;
  readonly reason: ErrorReason;
  /** Plain English sentence for logs and scripts; screens use the reason. */
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
  /** Values for the words, e.g. `{free: 3}`. */
  readonly data?: Readonly<Record<string, string | number | boolean>>;
  readonly requestId: string;
}
