// Builds the program: esbuild for the Node side, Vite for the renderer, fonts beside them.
import { build as esbuild } from 'esbuild';
import { cp, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const nodeExternals = [
  'electron',
  'sqlite3',
  'pg-native',
  'pg-query-stream',
  'better-sqlite3',
  'mysql',
  'mysql2',
  'oracledb',
  'tedious',
  'mariadb',
  'mariadb/callback',
  'pino-pretty',
  'knex-pglite',
  '@electric-sql/pglite',
];

async function version() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version;
}

async function nodeBundle(entries, outdir, extra = {}) {
  await esbuild({
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.18',
    sourcemap: true,
    // A smaller bundle compiles faster: the start waits for it.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
    // `import.meta.url` of dependencies has no meaning in CommonJS; our own code asks for `__dirname` first.
    logOverride: { 'empty-import-meta': 'silent' },
    define: { 'process.env.NODE_ENV': '"production"', __PROGRAM_VERSION__: JSON.stringify(await version()) },
    external: nodeExternals,
    ...extra,
  });
}

async function fonts() {
  const target = join(root, 'dist/fonts');
  await mkdir(target, { recursive: true });
  const source = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc');
  for (const file of ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']) {
    const to = join(target, file.split('/')[1]);
    const there = await stat(to).catch(() => undefined);
    if (there === undefined) await cp(join(source, file), to);
  }
  await cp(join(source, 'LICENSE_FONT'), join(target, 'LICENSE_FONT'));
}

async function exists(path) {
  return (await stat(join(root, path)).catch(() => undefined)) !== undefined;
}

/** Builds the program, or one part of it: `node`, `renderer`; `bench` is built only when asked for. */
export async function build(part) {
  if (part === undefined || part === 'node') {
    await nodeBundle(
      {
        station: 'server/station.ts',
        match: 'server/match.ts',
        plans: 'server/plans.ts',
        'matching-worker': 'core/features/matching/thread/matching-worker.ts',
        'telephony-process': 'telephony/engine/telephony-process.ts',
      },
      'dist/server',
    );
    if (await exists('main/main.ts')) {
      await nodeBundle({ main: 'main/main.ts' }, 'dist/main');
      await nodeBundle({ preload: 'preload/preload.ts' }, 'dist/preload', { target: 'chrome130' });
    }
    await fonts();
  }
  if (part === 'bench') {
    await nodeBundle({ bench: 'test/bench/bench.ts' }, 'dist/server', {
      external: [...nodeExternals, '@playwright/test', 'playwright', 'playwright-core'],
    });
  }
  if (part === undefined || part === 'renderer') {
    const { build: vite } = await import('vite');
    await vite({ configFile: join(root, 'renderer/vite.config.ts'), logLevel: 'warn' });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build(process.argv[2]);
