// Parsed by any Node: what is newer is imported only after the check.
import { requireNode } from './node-version.mjs';

async function start() {
  const wanted = Number(process.env.PORT || 4173);
  if (!Number.isInteger(wanted)) throw new Error(`PORT is to be a number, and is ${process.env.PORT}.`);

  const { install } = await import('./install.mjs');
  await install();

  const { script, runNode } = await import('./run.mjs');
  const built = await runNode(script('vite'), ['build', '--configLoader', 'bundle', '--logLevel', 'warn']);
  const { serve, dist, isBuilt, closeOnSignal } = await import('./serve.mjs');
  if (built !== 0 || !isBuilt()) throw new Error('Greenroom could not be built: Vite says above why.');

  const { onFreePort } = await import('./free-port.mjs');
  const served = await onFreePort((port) => serve(dist, port), wanted);
  closeOnSignal(served);
  if (wanted !== 0 && served.port !== wanted) {
    console.log(
      `Port ${wanted} is taken. What you kept there stays with it: each port has a store of its own.`,
    );
  }
  console.log(`Greenroom is ready at http://localhost:${served.port}/  (Ctrl+C ends it)`);
}

requireNode();
start().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
