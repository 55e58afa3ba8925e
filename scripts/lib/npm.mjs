import { run, runScript } from './run.mjs';

/** The npm that started us, run by the Node given; otherwise the one on PATH. */
export const npm = (args, node = process.execPath, cwd = undefined) => {
  const script = process.env.npm_execpath;
  const byScript = script !== undefined && /npm-cli\.c?js$/.test(script);
  // A folder for libraries is being made ready: whatever this user leaves out by habit (`omit`), we need.
  const env = { ...process.env, NODE_ENV: 'development', npm_config_loglevel: 'error' };
  return byScript ? runScript(node, script, args, { cwd, env }) : run('npm', args, { cwd, env });
};

export const WHOLE = ['--include=dev', '--include=optional', '--include=peer', '--ignore-scripts', '--no-audit', '--no-fund'];
