import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('messages', (table) => {
    table.text('id').primary();
    table.text('incident_id').references('id').inTable('incidents');
    table.text('scope').notNullable();
    table.text('reason').notNullable();
    table.text('recipient_name');
    table.text('number').notNullable();
    table.text('text').notNullable();
    table.integer('parts').notNullable();
    table.text('state').notNullable();
    table.text('state_at').notNullable();
    table.text('problem');
    table.text('detail');
    table.integer('attempts').notNullable();
    table.text('next_at').notNullable();
    table.text('expires_at').notNullable();
    table.text('gateway');
    table.text('queued_by').notNullable();
    table.text('queued_at').notNullable();
    table.text('sent_at');
    table.text('ended_at');
    table.index(['state', 'next_at']);
    table.index(['incident_id', 'id']);
    table.index(['scope', 'id']);
    table.index(['number', 'id']);
  });
  // What the gateway called each part; a gateway may use a reference again, so none is unique.
  await db.schema.createTable('message_refs', (table) => {
    table.text('message_id').notNullable().references('id').inTable('messages');
    table.integer('part').notNullable();
    table.text('gateway').notNullable();
    table.text('ref').notNullable();
    table.text('state');
    table.text('state_at');
    table.primary(['message_id', 'part']);
    table.index(['gateway', 'ref']);
  });
  // One row at most: the gateway of real messages. Secrets stand apart, so that no view reads them by accident.
  await db.schema.createTable('message_gateway', (table) => {
    table.integer('id').primary();
    table.text('settings_json').notNullable();
    table.text('secrets_json').notNullable();
    table.text('changed_by').notNullable();
    table.text('changed_at').notNullable();
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('message_gateway');
  await db.schema.dropTable('message_refs');
  await db.schema.dropTable('messages');
}
