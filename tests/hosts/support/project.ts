// A project of somebody who uses cosine-lab: its files, and the package as npm would install it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('../../..', import.meta.url));
const hosts = join(top, 'tests/hosts');
// Below this folder, so that projects find the tools of its lock file.
const sites = join(hosts, '.sites');

let archive = '';

/** The package as it would be published. */
function packed(): string {
  if (archive) return archive;
  if (!existsSync(join(top, 'dist/package')))
    throw new Error('dist/ is missing. Run: npm run build');
  mkdirSync(sites, { recursive: true });
  const folder = mkdtempSync(join(sites, 'pack-'));
  const words = ['pack', '--ignore-scripts', '--pack-destination', folder];
  execFileSync('npm', words, { cwd: top, stdio: 'pipe' });
  return (archive = join(folder, readdirSync(folder)[0] ?? ''));
}

export function removePacked(): void {
  if (archive) rmSync(dirname(archive), { recursive: true });
  archive = '';
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

export interface ProjectOptions {
  /** With cosine-lab in its node_modules. Usually so. */
  readonly installs?: boolean;
}

/** A fresh folder with these files. */
export function makeProject(
  name: string,
  files: Readonly<Record<string, string>>,
  { installs = true }: ProjectOptions = {},
): string {
  const folder = join(sites, name);
  rmSync(folder, { recursive: true, force: true });
  write(folder, files);
  if (installs) {
    const place = join(folder, 'node_modules/cosine-lab');
    mkdirSync(place, { recursive: true });
    execFileSync('tar', ['xzf', packed(), '-C', place, '--strip-components=1']);
  }
  return folder;
}

/** Runs a program of the hosts' lock file, or of the system; throws with what it said. */
export function run(folder: string, program: string, ...args: string[]): string {
  const own = join(hosts, 'node_modules/.bin', program);
  const env = {
    ...process.env,
    NO_COLOR: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  try {
    const command = existsSync(own) ? own : program;
    return execFileSync(command, args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error });
  }
}
