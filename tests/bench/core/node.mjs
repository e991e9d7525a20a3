// node node.mjs SITE TASK CONTENDER: one measurement in a process of its own, written as JSON.
import { nodeFiles } from './node-files.mjs';
import { measure } from './work.mjs';

const [site = '', task = '', contender = ''] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await measure(task, contender, nodeFiles(site)))}\n`);
