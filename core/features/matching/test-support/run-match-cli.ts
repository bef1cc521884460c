/** Runs the CLI against `plans.yaml` while the plan documents do not exist: `tsx … PLANS_YAML --eval`. */
import { runMatchCli } from '../cli/match-cli.js';
import { plansFromYaml } from './plans-from-yaml.js';

const [plansFile = 'plans.yaml', ...rest] = process.argv.slice(2);
process.exitCode = await runMatchCli(rest, { loadPlans: () => plansFromYaml(plansFile) });
