import { dirname, join } from 'node:path';
import { normalizePath, type DevEnvironment, type Plugin } from 'vite';
import { bankTexts, FILES, filesModule, INDEX, indexModule } from './bank/bank-modules.ts';
import { bankFiles, compileBank, type Bank, type CompiledBank } from './bank/compile-bank.ts';
import { problemText, type Problem } from './bank/problem.ts';

const NAME = 'greenroom:bank';

/** Rollup's sign that a module is no file. */
const VIRTUAL = '\0';

/** Where the texts are while developing. */
const SERVED = '/@bank/';

/** Turns the questions folder into a small index, which is a module, and files of texts, which are data. */
export function bankPlugin(folder = 'questions'): Plugin {
  let dir = folder;
  let compiled: CompiledBank | null = null;
  const compile = (): CompiledBank => (compiled ??= compileBank(dir));

  const soundBank = (context: { error(log: { message: string; stack: string }): never }): Bank => {
    const result = compile();
    // The stack would only show this plugin.
    return result.kind === 'sound'
      ? result
      : context.error({ message: report(folder, result.problems), stack: '' });
  };

  return {
    name: NAME,
    configResolved({ root }) {
      dir = normalizePath(join(root, folder));
    },
    buildStart() {
      compiled = null;
      // Once, before the modules are asked for one by one. A dev server starts all the same: the page shows it.
      if (this.environment.config.command === 'build') soundBank(this);
    },
    resolveId: (id) => (id === INDEX || id === FILES ? VIRTUAL + id : null),
    load(id) {
      const asked = bankModuleOf(id);
      if (asked === null) return null;
      for (const name of bankFiles) this.addWatchFile(join(dir, name));
      const bank = soundBank(this);
      if (asked === INDEX) return indexModule(bank.index);
      const isBuild = this.environment.config.command === 'build';
      return filesModule(
        bankTexts(bank).map(([name, source]) => [
          name,
          isBuild
            ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${name}.json`, source })}`
            : JSON.stringify(`${SERVED}${name}.json`),
        ]),
      );
    },
    configureServer({ middlewares }) {
      middlewares.use(SERVED, (request, response, next) => {
        const result = compile();
        const texts = result.kind === 'sound' ? bankTexts(result) : [];
        const text = texts.find(([name]) => request.url === `/${name}.json`)?.[1];
        if (text === undefined) next();
        else response.setHeader('Content-Type', 'application/json').end(text);
      });
    },
    hotUpdate({ file, timestamp }) {
      if (dirname(file) !== dir || !/\.ya?ml$/u.test(file)) return undefined;
      compiled = null;
      forgetModules(this.environment, timestamp);
      if (this.environment.name === 'client') tellPage(this.environment, folder, compile());
      return [];
    },
  };
}

function bankModuleOf(id: string | null): string | null {
  const name = id?.startsWith(VIRTUAL) ? id.slice(VIRTUAL.length) : null;
  return name === INDEX || name === FILES ? name : null;
}

function forgetModules({ moduleGraph }: DevEnvironment, timestamp: number): void {
  for (const module of moduleGraph.idToModuleMap.values())
    if (bankModuleOf(module.id) !== null) moduleGraph.invalidateModule(module, new Set(), timestamp, true);
}

/** Mistakes lie over the page, which stays as it was; a sound bank loads it anew. */
function tellPage({ hot, logger }: DevEnvironment, folder: string, result: CompiledBank): void {
  if (result.kind === 'sound') {
    hot.send({ type: 'full-reload' });
    return;
  }
  const message = report(folder, result.problems);
  logger.error(message);
  hot.send({ type: 'error', err: { message, stack: '', plugin: NAME } });
}

function report(folder: string, problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'A mistake' : `${problems.length} mistakes`;
  return [`${count} in ${folder}/:`, '', ...problems.map(problemText)].join('\n');
}
