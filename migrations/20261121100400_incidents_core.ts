import type { Knex } from 'knex';

async function createIncidents(db: Knex): Promise<void> {
  await db.schema.createTable('incidents', (table) => {
    table.text('id').primary();
    table.text('number').notNullable().unique();
    table.text('scope').notNullable();
    table.text('status').notNullable();
    table.text('title').notNullable();
    table.text('text').notNullable();
    table.text('channel').notNullable();
    table.text('caller_json');
    table.text('place_json').notNullable();
    table.text('town_code');
    table.text('facts_json').notNullable();
    table.text('match_json');
    table.text('severity');
    table.text('warning_colour');
    table.text('level');
    table.text('plan_code');
    table.text('passed_to');
    table.text('reported_by').notNullable();
    table.text('started_at').notNullable();
    table.text('occurred_at').notNullable();
    table.text('reported_at').notNullable();
    table.text('activated_at');
    table.text('assembling_at');
    table.text('handling_at');
    table.text('closed_at');
    table.text('close_note');
    table.integer('version').notNullable();
    table.index(['scope', 'reported_at']);
    table.index(['status', 'scope', 'reported_at']);
  });
}

async function createMembers(db: Knex): Promise<void> {
  await db.schema.createTable('command_members', (table) => {
    table.text('id').primary();
    table.text('incident_id').notNullable().references('id').inTable('incidents');
    table.text('plan_code');
    table.text('post').notNullable();
    table.text('post_role').notNullable();
    table.boolean('required').notNullable();
    table.text('person_id');
    table.text('person_json');
    table.text('unit_id');
    table.text('deputy_of');
    table.text('substitute_json');
    table.text('phones_json').notNullable();
    table.text('state').notNullable();
    table.text('state_at').notNullable();
    table.integer('rank').notNullable();
    table.text('removed_at');
    table.integer('version').notNullable();
    table.index(['incident_id', 'rank']);
  });
}

export async function up(db: Knex): Promise<void> {
  await createIncidents(db);
  await db.schema.createTable('activations', (table) => {
    table.text('id').primary();
    table.text('incident_id').notNullable().references('id').inTable('incidents');
    table.text('plan_code').notNullable();
    table.integer('plan_version').notNullable();
    table.text('level').notNullable();
    table.text('approved_by').notNullable();
    table.text('approval_method').notNullable();
    table.text('approval_note');
    table.text('clause');
    table.text('confirmed_json').notNullable();
    table.text('site_unit');
    table.boolean('is_primary').notNullable();
    table.text('at').notNullable();
    table.unique(['incident_id', 'plan_code']);
    table.foreign(['plan_code', 'plan_version']).references(['code', 'version']).inTable('plan_versions');
  });
  await db.schema.createTable('reporting_deadlines', (table) => {
    table.text('id').primary();
    table.text('incident_id').notNullable().references('id').inTable('incidents');
    table.text('kind').notNullable();
    table.text('plan_code').notNullable();
    table.text('receivers_json').notNullable();
    table.text('due_at').notNullable();
    table.text('done_at');
    table.text('source').notNullable();
    table.index(['incident_id', 'due_at']);
  });
  await createMembers(db);
}

export async function down(db: Knex): Promise<void> {
  for (const table of ['command_members', 'reporting_deadlines', 'activations', 'incidents']) {
    await db.schema.dropTable(table);
  }
}
