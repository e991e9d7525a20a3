// Debian's archive as this host already uses it. No mirror is written down anywhere in the project.
import { capture } from './run.mjs';
import { Stop } from './say.mjs';

/** @param {string} codename */
function listedMirror(codename) {
  const format = '$(ORIGIN)|$(LABEL)|$(CODENAME)|$(COMPONENT)|$(REPO_URI)';
  const { out } = capture('apt-get', ['indextargets', '--format', format, 'Identifier: Packages']);
  const wanted = `Debian|Debian|${codename}|main|`;
  const line = out
    .split('\n')
    .find((entry) => entry.startsWith(wanted) && !entry.includes('|cdrom:'));
  return line?.slice(wanted.length);
}

/** @type {string | undefined} */
let found;

/**
 * The mirror of the host's own main suite.
 * @param {string} codename
 * @param {() => Promise<void>} refresh updates apt's lists, which tell Debian's mirror from other archives
 */
export async function debianMirror(codename, refresh) {
  found ??= listedMirror(codename);
  if (!found) {
    await refresh();
    found = listedMirror(codename);
  }
  if (found) return found;
  throw new Stop(
    `No Debian mirror for "${codename}" is configured in /etc/apt.\n` +
      'Add one there (component main), run apt-get update, then try again.',
  );
}

/** The host's ways to the network hold for other suites too. */
export function aptNetworkOptions() {
  const { out } = capture('apt-config', ['dump', 'Acquire']);
  const wanted = /^Acquire::(https?::Proxy|https?::Verify-Peer|Retries)\b[^"]* "(.*)";$/;
  const options = out.split('\n').filter((line) => wanted.test(line) && !line.endsWith(' "";'));
  // A mirror may stand still for weeks. Signatures and checksums are checked as always.
  return [...options, 'Acquire::Check-Valid-Until "false";'];
}
