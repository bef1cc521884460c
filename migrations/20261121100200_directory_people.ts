import type { Knex } from 'knex';

async function createPeople(db: Knex): Promise<void> {
  await db.schema.createTable('units', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    table.text('short_name').notNullable();
    table.text('kind').notNullable();
    table.text('role').notNullable();
    table.text('aliases_json').notNullable();
    table.text('town_code');
    table.integer('rank').notNullable();
  });
  await db.schema.createTable('people', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    table.text('unit_id').notNullable().references('id').inTable('units');
    table.text('title').notNullable();
    table.boolean('sample').notNullable();
    table.text('absence');
    table.text('search').notNullable();
    table.integer('rank').notNullable();
    table.index(['unit_id']);
  });
  await db.schema.createTable('phones', (table) => {
    table.text('id').primary();
    table.text('person_id').notNullable().references('id').inTable('people').onDelete('CASCADE');
    table.integer('rank').notNullable();
    table.text('kind').notNullable();
    table.text('number').notNullable();
    table.index(['person_id', 'rank']);
    table.index(['number']);
  });
}

export async function up(db: Knex): Promise<void> {
  await createPeople(db);
  await db.schema.createTable('posts', (table) => {
    table.text('id').primary();
    table.text('title').notNullable();
    table.text('unit_id').notNullable().references('id').inTable('units');
  });
  await db.schema.createTable('post_holders', (table) => {
    table.text('post_id').notNullable().references('id').inTable('posts').onDelete('CASCADE');
    table.text('person_id').notNullable().references('id').inTable('people').onDelete('CASCADE');
    table.text('rank').notNullable();
    table.primary(['post_id', 'person_id']);
    table.index(['person_id']);
  });
  await db.schema.createTable('duty_teams', (table) => {
    table.text('id').primary();
    table.integer('rank').notNullable();
    table.text('members_json').notNullable();
  });
  await db.schema.createTable('settings', (table) => {
    table.text('key').primary();
    table.text('value_json').notNullable();
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ['settings', 'duty_teams', 'post_holders', 'posts', 'phones', 'people', 'units']) {
    await db.schema.dropTable(table);
  }
}
