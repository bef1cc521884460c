import { AppError } from '../../dispatch/app-error.js';
import type { FeatureHandlers, HandlerContext } from '../../dispatch/handler.js';
import { callerOf } from '../../dispatch/handler.js';
import { compareStructures } from './compare-structure.rules.js';
import { compareTexts } from './compare-text.rules.js';
import { parsePlanDocument } from './document/parse-plan-document.js';
import { serializePlanDocument } from './document/serialize-plan-document.js';
import { exportPlan } from './export-plan.js';
import { readPlanFile } from './import/read-plan-file.js';
import { LintService } from './lint-service.js';
import { requirePlan } from './plan-access.js';
import type { PlanContent } from './plan-catalogue.js';
import { versionOf } from './plan-version.js';
import type { PlansParts } from './plans-parts.js';
import { type NewVersion, PlansRepository } from './plans.repository.js';
import { refreshPlan } from './refresh-plan.js';

type VersionHandlers = Pick<FeatureHandlers<'plans'>, 'compare' | 'export' | 'preview' | 'save' | 'restore'>;

function parseOrRefuse(document: string) {
  const parsed = parsePlanDocument('document', document);
  if (parsed.ok) return parsed;
  throw new AppError(
    'plans.document_invalid',
    'the document is not a plan',
    { problems: parsed.problems.length },
    parsed.problems.map((problem) => ({
      path: problem.field === undefined ? `${problem.line}` : `${problem.line} ${problem.field}`,
      problem: problem.message,
    })),
  );
}

/** Versions: read a file, keep, restore, compare, write as a file. */
export function versionHandlers(parts: PlansParts): VersionHandlers {
  const { catalogue } = parts;
  const lint = new LintService(parts);

  async function keepDraft(
    context: HandlerContext,
    content: PlanContent,
    about: Pick<NewVersion, 'source' | 'note' | 'version'>,
  ): Promise<void> {
    const repository = new PlansRepository(context.unit);
    const { code } = content.structure;
    await repository.insert({
      ...about,
      structure: content.structure,
      document: serializePlanDocument(content.structure, content.body),
      state: 'draft',
      grounds: '',
      createdBy: callerOf(context).name,
      at: context.at,
    });
    await repository.showNewest(code, about.version, context.at);
    await context.record({
      kind: 'plans.saved',
      subject: code,
      data: { version: about.version, source: about.source, note: about.note, title: content.structure.title },
    });
    await refreshPlan(context, parts, code);
  }

  return {
    async compare(context, input) {
      const plan = requirePlan(catalogue, input.code, context.account);
      const from = await versionOf(context, plan, input.from);
      const to = await versionOf(context, plan, input.to);
      return {
        structure: compareStructures(from.structure, to.structure),
        text: compareTexts(from.body, to.body),
      };
    },

    async export(context, input) {
      const plan = requirePlan(catalogue, input.code, context.account);
      const shown = await versionOf(context, plan, input.version);
      return exportPlan(shown, input.format, context.at, parts);
    },

    async preview(context, input) {
      const vocabulary = parts.vocabulary(await parts.evidence.items(context.unit));
      const bytes = Buffer.from(input.base64, 'base64');
      const options = input.code === undefined ? {} : { code: input.code };
      const read = await readPlanFile(input.fileName, bytes, vocabulary, options);
      const content = { structure: read.structure, body: read.body, isFirstForm: false };
      const known = catalogue.get(read.code);
      if (known !== undefined) requirePlan(catalogue, read.code, context.account);
      const newest = await new PlansRepository(context.unit).newestVersion(read.code);
      const before = known === undefined ? undefined : await versionOf(context, known, newest);
      return {
        code: read.code,
        title: read.structure.title,
        document: serializePlanDocument(read.structure, read.body),
        lines: [...read.lines],
        findings: [...read.findings, ...(await lint.ofContent(context, content))],
        changes: before === undefined ? [] : compareStructures(before.structure, read.structure),
        ...(newest === 0 ? {} : { newestVersion: newest }),
      };
    },

    async save(context, input) {
      const parsed = parseOrRefuse(input.document);
      const { code } = parsed.structure;
      if (catalogue.get(code) !== undefined) requirePlan(catalogue, code, context.account);
      const newest = await new PlansRepository(context.unit).newestVersion(code);
      if (newest !== input.baseVersion) {
        throw new AppError('plans.version_changed', 'somebody kept a version in between', { code, newest });
      }
      const version = newest + 1;
      await keepDraft(context, { ...parsed, isFirstForm: false }, { version, source: input.source, note: input.note });
      return { code, version };
    },

    async restore(context, input) {
      const plan = requirePlan(catalogue, input.code, context.account);
      const old = await versionOf(context, plan, input.version);
      const version = (await new PlansRepository(context.unit).newestVersion(input.code)) + 1;
      // NOTE: bodies of the first release only wrote the structure out once more; that text is made from it now.
      const body = old.isFirstForm ? `# ${old.structure.title}\n` : old.body;
      await keepDraft(context, { ...old, body, isFirstForm: false }, { version, source: 'restore', note: input.note });
      return { code: input.code, version };
    },
  };
}
