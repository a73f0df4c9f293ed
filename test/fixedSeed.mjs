// The same commit has to get the same answer from every run, so generated inputs are the same ones
// each time. `npm run test:fuzz` looks at others, and at many more of them.
import { createRequire } from 'node:module';

// The tests are CommonJS, and their copy of the library is another one than an import would give.
const fastCheck = createRequire(import.meta.url)('fast-check');
fastCheck.configureGlobal({ seed: 20261126 });
