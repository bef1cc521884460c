import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('call_outs', (table) => {
    table.text('id').primary();
    table.text('incident_id').notNullable().references('id').inTable('incidents');
    table.text('scope').notNullable();
    table.text('mode').notNullable();
    table.text('provider').notNullable();
    table.text('state').notNullable();
    table.text('speech').notNullable();
    table.text('started_by').notNullable();
    table.text('started_at').notNullable();
    table.text('first_ring_at');
    table.text('ended_at');
    table.index(['incident_id', 'started_at']);
    table.index(['state']);
  });
  await db.schema.createTable('call_legs', (table) => {
    table.text('id').primary();
    table.text('call_out_id').notNullable().references('id').inTable('call_outs');
    table.text('member_id').notNullable().references('id').inTable('command_members');
    table.integer('rank').notNullable();
    table.text('targets_json').notNullable();
    table.integer('target_index').notNullable();
    table.text('state').notNullable();
    table.text('outcome');
    table.text('last_outcome');
    table.integer('attempts').notNullable();
    table.text('at').notNullable();
    table.index(['call_out_id', 'rank']);
    table.index(['member_id']);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('call_legs');
  await db.schema.dropTable('call_outs');
}
