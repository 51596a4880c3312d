// Parsed by any Node: what is newer is imported only after the check.
import { requireNode } from './node-version.mjs';

requireNode();
import('./verify.mjs')
  .then(({ verify }) => verify(process.argv.slice(2)))
  .then((isGood) => {
    process.exitCode = isGood ? 0 : 1;
  })
  .catch((error) => {
    console.error(error.message);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  });
