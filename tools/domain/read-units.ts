import { departmentsSchema } from './departments.model.js';
import type { Department } from './departments.model.js';
import { domainTownsSchema } from './towns.model.js';
import { readYaml } from './read-yaml.js';
import { unitNames } from './unit-names.js';

/** A unit of the directory, as written to `resources/directory/units.json`. */
export type Unit = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly kind: string;
  readonly role: string;
  /** Plan code of the town, for the 13 sub-centres. */
  readonly townCode?: string;
};

/** Kinds of departments.yaml as stable identifiers. */
const unitKinds: Readonly<Record<string, string>> = {
  委办局: 'bureau',
  党委部门: 'party',
  垂管: 'vertical',
  事业单位: 'institution',
  公用事业: 'utility',
  群团: 'mass_organisation',
  军队武警: 'military',
  市级: 'city',
  市级派出: 'city_agency',
  联动中枢: 'centre',
  协作单位: 'partner',
  占位: 'placeholder',
  街镇分中心: 'town',
};

const districtLeaders: Unit = {
  id: 'district-leaders',
  name: '闵行区区委、区政府领导',
  shortName: '区领导',
  aliases: ['区长', '副区长', '区委书记', '分管领导'],
  kind: 'leaders',
  role: '决定响应级别、任总指挥和副总指挥，批准请求市级支援',
};

/** Every unit: joining units, partners and placeholders, sub-centres, district leaders. */
export function readUnits(domainDir: string): Unit[] {
  const departments = readYaml(domainDir, 'departments.yaml', departmentsSchema);
  const { towns } = readYaml(domainDir, 'towns.yaml', domainTownsSchema);
  const townShortNames = new Map(towns.map((town) => [town.id, town.short_name]));
  const joined = [...departments.joining_units, ...departments.partners].map((department) =>
    toUnit(department, unitNames[department.id]?.shortName),
  );
  const subCentres = departments.sub_centres.map((department) => ({
    ...toUnit(department, `${townShortNames.get(department.id) ?? ''}分中心`),
    ...(department.plan === undefined ? {} : { townCode: department.plan }),
  }));
  return [...joined, ...subCentres, districtLeaders];
}

function toUnit(department: Department, shortName: string | undefined): Unit {
  const kind = unitKinds[department.kind];
  if (shortName === undefined || kind === undefined) {
    throw new Error(`departments.yaml: unit ${department.id} has no short name or an unknown kind`);
  }
  const { id, name, aliases, role } = department;
  return { id, name, shortName, aliases, kind, role };
}
