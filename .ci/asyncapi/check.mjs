// Prints what is wrong with an AsyncAPI document and ends with 1 if anything is. The document is read alone: it must not need another.
import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';

const errorOrWarning = 1;
const { document, diagnostics } = await new Parser().parse(await readFile(process.argv[2], 'utf8'));
const problems = diagnostics.filter(({ severity }) => severity <= errorOrWarning);
for (const { code, message, path } of problems) {
  console.error(`${code}: ${message} (${path.join('/')})`);
}
if (!document || problems.length > 0) {
  process.exit(1);
}
console.log(`AsyncAPI ${document.version()}: ${document.channels().length} channels, ${document.allMessages().length} messages`);
