import { loadConfig } from './config.ts';
import { runCommand } from './commands/commands.ts';
import { describeFault } from './commands/faults.ts';

process.env['TZ'] = 'UTC';
try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    config: () => loadConfig(process.env),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    stdin: process.stdin,
  });
} catch (error) {
  process.stderr.write(`${describeFault(error)}\n`);
  process.exitCode = 1;
}
