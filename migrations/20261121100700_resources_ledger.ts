import type { Knex } from 'knex';

async function createCatalogue(db: Knex): Promise<void> {
  await db.schema.createTable('items', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    table.text('aliases_json').notNullable();
    table.text('spec').notNullable();
    table.text('unit').notNullable();
    table.text('class_code').notNullable();
    table.text('class_name').notNullable();
    table.boolean('consumable').notNullable();
    table.text('search').notNullable();
    table.integer('rank').notNullable();
  });
  await db.schema.createTable('depots', (table) => {
    table.text('id').primary();
    table.text('name').notNullable();
    table.text('kind').notNullable();
    table.text('unit_id').notNullable().references('id').inTable('units');
    table.text('town_code');
    table.double('lat').notNullable();
    table.double('lng').notNullable();
    table.text('bank').notNullable();
    table.text('keeper_id').references('id').inTable('people');
    table.text('opening_hours');
    table.integer('rank').notNullable();
  });
}

export async function up(db: Knex): Promise<void> {
  await createCatalogue(db);
  await db.schema.createTable('reservations', (table) => {
    table.text('id').primary();
    table.text('incident_id').notNullable().references('id').inTable('incidents');
    table.text('item_id').notNullable().references('id').inTable('items');
    table.text('depot_id').notNullable().references('id').inTable('depots');
    table.double('quantity').notNullable();
    table.text('state').notNullable();
    table.text('by').notNullable();
    table.text('at').notNullable();
    table.integer('version').notNullable();
    table.index(['incident_id', 'at']);
  });
  await db.schema.createTable('stock_movements', (table) => {
    table.text('id').primary();
    table.text('scope').notNullable();
    table.text('item_id').notNullable().references('id').inTable('items');
    table.text('depot_id').notNullable().references('id').inTable('depots');
    table.text('kind').notNullable();
    table.double('on_hand_delta').notNullable();
    table.double('reserved_delta').notNullable();
    table.text('expires_on');
    table.text('reservation_id').references('id').inTable('reservations');
    table.text('at').notNullable();
    table.text('by').notNullable();
    table.index(['item_id', 'depot_id']);
    table.index(['depot_id']);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ['stock_movements', 'reservations', 'depots', 'items']) await db.schema.dropTable(table);
}
