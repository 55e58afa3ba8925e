import { check } from './check.ts';

const faults = check();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
