import type { DomainPlan } from '../domain/plans.model.js';

/** A commander of a plan: the words of the plan and the district leaders' post. */
export type Commander = { readonly title: string; readonly directoryPost: string; readonly required: boolean };

/** Which vice head answers for the plans of a lead unit (分管副区长 of the plans names no portfolio). */
const portfolios: Readonly<Record<string, string>> = {
  construction: 'district-vice-head-construction',
  water: 'district-vice-head-construction',
  ecology: 'district-vice-head-construction',
  'emergency-mgmt': 'district-vice-head-emergency',
  'fire-rescue': 'district-vice-head-emergency',
  meteorology: 'district-vice-head-emergency',
  'economy-commerce': 'district-vice-head-economy',
  'sci-tech': 'district-vice-head-economy',
  'market-supervision': 'district-vice-head-economy',
  agriculture: 'district-vice-head-agriculture',
  health: 'district-vice-head-health-education',
  education: 'district-vice-head-health-education',
  'traffic-police': 'district-vice-head-police',
  'public-security': 'district-vice-head-police',
};

const head = 'district-head';
const politicalLegal = 'district-political-legal-secretary';
const viceHeadPolice = 'district-vice-head-police';

/** Titles that name two people or a leader outside the portfolios. */
const specialTitles: Readonly<Record<string, readonly Commander[]>> = {
  '区委、区政府主要领导任主任，区长任总指挥': [
    { title: '区长（总指挥）', directoryPost: head, required: true },
    { title: '区委书记（主任）', directoryPost: 'district-party-secretary', required: false },
  ],
  区委政法委书记或分管公安的副区长: [
    { title: '区委政法委书记或分管公安的副区长', directoryPost: politicalLegal, required: true },
    { title: '分管公安的副区长（可代任总指挥）', directoryPost: viceHeadPolice, required: false },
  ],
  '区委政法委书记、分管公安的副区长': [
    { title: '区委政法委书记', directoryPost: politicalLegal, required: true },
    { title: '分管公安的副区长', directoryPost: viceHeadPolice, required: true },
  ],
  区委分管领导: [{ title: '区委分管领导', directoryPost: 'district-leader-cyberspace', required: true }],
  分管外事的区领导: [{ title: '分管外事的区领导', directoryPost: 'district-leader-foreign-affairs', required: true }],
};

/** The commanders of an overall or specialist plan, the first being the commander-in-chief. */
export function commandersOf(plan: DomainPlan): readonly Commander[] {
  const words = plan.command.commander_in_chief;
  const special = specialTitles[words];
  if (special) {
    return special;
  }
  const portfolio = portfolios[plan.lead_department];
  if (portfolio === undefined || !words.includes('副区长')) {
    throw new Error(`${plan.code}: no district leader for ${words}`);
  }
  if (words === '区长（Ⅲ级以下由分管副区长）') {
    return [
      { title: words, directoryPost: head, required: true },
      { title: '分管副区长（Ⅲ级以下任总指挥）', directoryPost: portfolio, required: false },
    ];
  }
  return [{ title: words, directoryPost: portfolio, required: true }];
}
