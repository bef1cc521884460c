import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('plans', (table) => {
    table.text('code').primary();
    table.text('title').notNullable();
    table.text('kind').notNullable();
    table.text('status').notNullable();
    table.text('in_force_grounds').notNullable();
    table.integer('version').notNullable();
    table.text('updated_at').notNullable();
  });
  await db.schema.createTable('plan_versions', (table) => {
    table.text('code').notNullable().references('code').inTable('plans');
    table.integer('version').notNullable();
    table.text('document').notNullable();
    table.text('structure_json').notNullable();
    table.text('sections_json').notNullable();
    table.text('document_hash').notNullable();
    table.text('created_at').notNullable();
    table.primary(['code', 'version']);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('plan_versions');
  await db.schema.dropTable('plans');
}
