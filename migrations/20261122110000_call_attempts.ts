import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable('call_outs', (table) => {
    table.boolean('conference').notNullable().defaultTo(false);
    table.boolean('repeat').notNullable().defaultTo(false);
    table.integer('round').notNullable().defaultTo(1);
    table.boolean('paused').notNullable().defaultTo(false);
    table.boolean('waiting').notNullable().defaultTo(false);
    /** The station that dials: only it may go on with the call-out. */
    table.text('host_id').notNullable().defaultTo('');
    table.text('alive_at');
    /** Lines it may use; with who stays in the conference it says whether all are taken. */
    table.integer('lines').notNullable().defaultTo(1);
    /** The officer's desk phone in the conference. */
    table.text('officer_number');
    table.text('officer_state');
    table.text('officer_at');
  });
  await db.schema.alterTable('call_legs', (table) => {
    table.boolean('on_line').notNullable().defaultTo(false);
    table.boolean('asks_officer').notNullable().defaultTo(false);
    table.boolean('muted').notNullable().defaultTo(false);
  });
  await db.schema.alterTable('command_members', (table) => {
    table.text('eta_at');
  });
  await createTables(db);
}

async function createTables(db: Knex): Promise<void> {
  await db.schema.createTable('call_recordings', (table) => {
    table.text('id').primary();
    table.text('call_out_id').notNullable().references('id').inTable('call_outs');
    table.text('incident_id').notNullable().references('id').inTable('incidents');
    /** Name of the WAV file in the data folder's `recordings/`. */
    table.text('file').notNullable();
    table.text('started_at').notNullable();
    table.text('started_by').notNullable();
    table.float('seconds');
    table.text('sha256');
    table.index(['incident_id']);
    table.index(['call_out_id']);
  });
  await db.schema.createTable('call_attempts', (table) => {
    table.text('leg_id').notNullable().references('id').inTable('call_legs');
    table.integer('attempt').notNullable();
    table.text('call_out_id').notNullable().references('id').inTable('call_outs');
    table.text('member_id').notNullable();
    table.text('scope').notNullable();
    table.text('provider').notNullable();
    table.text('person_name').notNullable();
    table.text('number').notNullable();
    table.text('started_at').notNullable();
    table.text('ringing_at');
    table.text('answered_at');
    table.text('ended_at');
    table.text('outcome');
    /** What the line said: SIP status, Q.850 cause. */
    table.text('detail');
    table.primary(['leg_id', 'attempt']);
    table.index(['call_out_id']);
    table.index(['number', 'started_at']);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable('command_members', (table) => {
    table.dropColumn('eta_at');
  });
  await db.schema.dropTable('call_attempts');
  await db.schema.dropTable('call_recordings');
  await db.schema.alterTable('call_legs', (table) => {
    table.dropColumns('on_line', 'asks_officer', 'muted');
  });
  await db.schema.alterTable('call_outs', (table) => {
    table.dropColumns('conference', 'repeat', 'round', 'paused', 'waiting', 'host_id', 'alive_at', 'lines');
    table.dropColumns('officer_number', 'officer_state', 'officer_at');
  });
}
