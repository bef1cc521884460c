import type { DomainResources } from '../domain/resources.model.js';

/** An item of the resource library as written to the sample. */
export type SampleItem = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly spec: string;
  readonly unit: string;
  readonly classCode: string;
  readonly className: string;
  readonly consumable: boolean;
  readonly inspectEveryMonths?: number;
  readonly serviceLifeYears?: number;
  readonly note?: string;
};

/** Items with the name of their middle class (first three digits of the code). */
export function listItems({ classes, items }: DomainResources): SampleItem[] {
  const classNames = new Map(
    classes.flatMap(({ subclasses }) => subclasses.map(({ code, name }) => [code.slice(0, 3), name])),
  );
  return items.map((item) => ({
    id: item.id,
    name: item.name,
    aliases: item.aliases,
    spec: item.spec,
    unit: item.unit,
    classCode: item.class_code,
    className: classNames.get(item.class_code.slice(0, 3)) ?? '其他',
    consumable: item.consumable,
    ...optional('inspectEveryMonths', item.inspect_every_months),
    ...optional('serviceLifeYears', item.service_life_years),
    ...optional('note', item.note),
  }));
}

function optional<K extends string, V>(key: K, value: V | null | undefined): { [P in K]?: V } {
  return value === null || value === undefined ? {} : ({ [key]: value } as { [P in K]?: V }); // computed key widens
}
