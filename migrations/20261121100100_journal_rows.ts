import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('journal', (table) => {
    table.integer('seq').primary();
    table.text('at').notNullable();
    table.text('actor').notNullable();
    table.text('seat');
    table.text('scope').notNullable();
    table.text('incident_id');
    table.text('kind').notNullable();
    table.text('subject').notNullable();
    table.text('data_json').notNullable();
    table.text('prev_hash').notNullable();
    table.text('hash').notNullable();
    table.index(['incident_id', 'seq']);
  });
  await db.schema.createTable('journal_head', (table) => {
    table.integer('id').primary();
    table.integer('seq').notNullable();
    table.text('hash').notNullable();
  });
  await db('journal_head').insert({ id: 1, seq: 0, hash: '' });
  await db.schema.createTable('command_results', (table) => {
    table.text('command_id').primary();
    table.text('operation').notNullable();
    table.text('account_id').notNullable();
    table.text('result_json').notNullable();
    table.text('at').notNullable();
    table.index(['at']);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('command_results');
  await db.schema.dropTable('journal_head');
  await db.schema.dropTable('journal');
}
