import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('accounts', (table) => {
    table.text('id').primary();
    table.text('name').notNullable().unique();
    table.text('role').notNullable();
    table.text('unit_id');
    table.text('password_hash').notNullable();
    table.text('created_at').notNullable();
  });
  await db.schema.createTable('sessions', (table) => {
    table.text('token_digest').primary();
    table.text('account_id').notNullable().references('id').inTable('accounts').onDelete('CASCADE');
    table.text('seat');
    table.text('created_at').notNullable();
    table.text('expires_at').notNullable();
    table.index(['account_id']);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('sessions');
  await db.schema.dropTable('accounts');
}
