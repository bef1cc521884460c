import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('reports', (table) => {
    table.text('id').primary();
    table.text('incident_id').notNullable().references('id').inTable('incidents');
    table.text('kind').notNullable();
    table.integer('version').notNullable();
    table.text('title').notNullable();
    table.text('sections_json').notNullable();
    table.text('phone_script').notNullable();
    table.text('saved_at').notNullable();
    table.text('sent_at');
    table.text('sent_to');
    table.text('taken_by');
    table.unique(['incident_id', 'kind', 'version']);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('reports');
}
