import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable('matching_choices', (table) => {
    // One per incident: only its first plan is compared.
    table.text('incident_id').primary().references('id').inTable('incidents');
    table.text('at').notNullable();
    table.text('text').notNullable();
    table.text('verdict').notNullable();
    table.text('ranking_json').notNullable();
    table.text('chosen').notNullable();
    table.text('level_suggested');
    table.text('level_declared').notNullable();
    table.index(['at']);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable('matching_choices');
}
