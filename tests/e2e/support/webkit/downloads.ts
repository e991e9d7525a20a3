// What a page of WebKitGTK saves: WebDriver tells nothing of it, so the folder is looked at.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Download {
  suggestedFilename(): string;
  path(): Promise<string>;
}

export class Downloads {
  private readonly folder: string;

  /** `config`: where the desktop keeps its settings. */
  constructor(config: string) {
    this.folder = join(config, 'downloads');
    mkdirSync(this.folder);
    writeFileSync(join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${this.folder}"\n`);
  }

  /** The file that comes next, once it is whole. */
  async next(timeout = 30_000): Promise<Download> {
    const before = new Set(this.names());
    const until = Date.now() + timeout;
    for (;;) {
      const name = this.names().find((one) => !before.has(one));
      if (name) {
        const path = join(this.folder, name);
        return { suggestedFilename: () => name, path: () => Promise.resolve(path) };
      }
      if (Date.now() > until) throw new Error('Timeout: nothing is saved.');
      await new Promise((done) => setTimeout(done, 40));
    }
  }

  /** Until it is whole, a file has another name. */
  private names(): string[] {
    return readdirSync(this.folder).filter((name) => !name.endsWith('.wkdownload'));
  }
}
