import type { Knex } from 'knex';

async function extendVersions(db: Knex): Promise<void> {
  await db.schema.alterTable('plan_versions', (table) => {
    table.text('state').notNullable().defaultTo('superseded');
    table.text('source').notNullable().defaultTo('shipped');
    table.text('note').notNullable().defaultTo('');
    table.text('grounds').notNullable().defaultTo('');
    table.text('created_by').notNullable().defaultTo('station');
    table.text('in_force_at');
  });
  await db.schema.alterTable('plans', (table) => {
    table.text('reviewed_at');
  });
  await db('plan_versions')
    .whereExists(
      db('plans')
        .select(db.raw('1'))
        .whereRaw('plans.code = plan_versions.code and plans.version = plan_versions.version'),
    )
    .update({
      state: 'in_force',
      grounds: db.raw('(select in_force_grounds from plans where plans.code = plan_versions.code)'),
      in_force_at: db.ref('created_at'),
    });
  await db('plans').update({ reviewed_at: db.ref('updated_at') });
}

async function createReviews(db: Knex): Promise<void> {
  await db.schema.createTable('plan_reviews', (table) => {
    table.text('code').notNullable();
    table.integer('version').notNullable();
    table.text('unit_id').notNullable().references('id').inTable('units');
    table.text('state').notNullable();
    table.text('remarks').notNullable();
    table.text('asked_at').notNullable();
    table.text('decided_at');
    table.text('decided_by');
    table.primary(['code', 'version', 'unit_id']);
    table.foreign(['code', 'version']).references(['code', 'version']).inTable('plan_versions');
    table.index(['unit_id', 'state']);
  });
  await db.schema.createTable('plan_drills', (table) => {
    table.text('id').primary();
    table.text('code').notNullable();
    table.integer('version').notNullable();
    table.text('held_on').notNullable();
    table.text('form').notNullable();
    table.text('summary').notNullable();
    table.text('recorded_by').notNullable();
    table.text('at').notNullable();
    table.foreign(['code', 'version']).references(['code', 'version']).inTable('plan_versions');
    table.index(['code', 'held_on']);
  });
}

async function createUpkeep(db: Knex): Promise<void> {
  await db.schema.createTable('plan_improvements', (table) => {
    table.text('id').primary();
    table.text('code').notNullable().references('code').inTable('plans');
    table.text('text').notNullable();
    table.text('unit_id').notNullable().references('id').inTable('units');
    table.boolean('major').notNullable();
    table.text('due_on');
    table.text('opened_at').notNullable();
    table.text('closed_at');
    table.text('closing_note');
    table.index(['code', 'closed_at']);
  });
  await db.schema.createTable('plan_revisions', (table) => {
    table.text('id').primary();
    table.text('code').notNullable().references('code').inTable('plans');
    table.text('trigger').notNullable();
    table.text('note').notNullable();
    table.text('raised_at').notNullable();
    table.text('raised_by').notNullable();
    table.text('answered_at');
    table.index(['code', 'answered_at']);
  });
  await db.schema.createTable('plan_bookmarks', (table) => {
    table.text('code').primary().references('code').inTable('plans');
    table.text('marked_by').notNullable();
    table.text('marked_at').notNullable();
    table.text('until');
  });
}

export async function up(db: Knex): Promise<void> {
  await extendVersions(db);
  await createReviews(db);
  await createUpkeep(db);
}

export async function down(db: Knex): Promise<void> {
  for (const table of ['plan_bookmarks', 'plan_revisions', 'plan_improvements', 'plan_drills', 'plan_reviews']) {
    await db.schema.dropTable(table);
  }
  await db.schema.alterTable('plans', (table) => {
    table.dropColumn('reviewed_at');
  });
  await db.schema.alterTable('plan_versions', (table) => {
    table.dropColumns('state', 'source', 'note', 'grounds', 'created_by', 'in_force_at');
  });
}
