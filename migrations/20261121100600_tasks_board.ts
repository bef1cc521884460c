import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('tasks', (table) => {
    table.text('id').primary();
    table.text('number').notNullable();
    table.text('incident_id').references('id').inTable('incidents');
    table.text('scope').notNullable();
    table.text('title').notNullable();
    table.text('unit_id').notNullable();
    table.text('support_json').notNullable();
    table.text('plan_code');
    table.integer('step_seq');
    table.text('step_stage');
    table.text('anchor');
    table.text('stage').notNullable();
    table.text('sign_due_at');
    table.text('arrive_due_at');
    table.integer('finish_min').notNullable();
    table.text('finish_starts_at');
    table.text('finish_due_at');
    table.text('created_at').notNullable();
    table.text('updated_at').notNullable();
    table.text('signed_at');
    table.text('arrived_at');
    table.text('finished_at');
    table.text('verified_at');
    table.text('closed_at');
    table.text('last_feedback');
    table.text('extension_json');
    table.boolean('was_red').notNullable();
    table.integer('version').notNullable();
    table.index(['incident_id', 'step_seq']);
    table.index(['unit_id', 'stage']);
    table.index(['scope', 'stage', 'created_at']);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('tasks');
}
