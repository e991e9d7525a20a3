// A package on its way from the author's page to a learning platform.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { figureReady, openAuthor } from './author';
import { openAt, scratch, serve } from './hosts';
import type { Version } from './platform';
import { launch, platformPage } from './platform';
import type { Site } from './site';

interface Uploaded {
  url: string;
  manifest: string;
}

/** Downloads a package from the author's page, and unpacks it on a server with a platform. */
export async function upload(
  site: Site,
  version: Version,
  draft: string,
  /** Beside the package: a platform's page and what it needs. */
  platform: Readonly<Record<string, string>> = { 'index.html': platformPage(version) },
): Promise<Uploaded> {
  const { page, complaints } = await openAuthor(site, draft, { acceptDownloads: true });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download for SCORM ${version}` }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^cosine-lab-\w+-\w+-scorm-(1\.2|2004)\.zip$/);
  expect(complaints).toEqual([]);
  const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const folder = scratch();
  mkdirSync(join(folder, 'package'));
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(join(folder, 'package', name), bytes);
  }
  for (const [name, text] of Object.entries(platform)) writeFileSync(join(folder, name), text);
  const { url } = await serve(folder);
  return { url, manifest: strFromU8(files['imsmanifest.xml'] ?? new Uint8Array()) };
}

interface Launched {
  page: Page;
  figure: FrameLocator;
  complaints: string[];
}

export const inside = (page: Page): FrameLocator =>
  page.frameLocator('#middle').frameLocator('#package').frameLocator('iframe');

export async function launched(site: Site, url: string): Promise<Launched> {
  const { page, complaints } = await openAt(site, url);
  await page.setViewportSize({ width: 940, height: 1560 });
  await launch(page);
  await figureReady(inside(page));
  return { page, figure: inside(page), complaints };
}

const CLAIMS = ['C = A', 'D = 2.5 A', 'E = 2.5 A', 'C = 0.2 B', 'D = 0.5 B', 'E = 0.5 B'];

/** Of the exercise's claims, in their order. */
export const RIGHT = ['false', 'true', 'false', 'false', 'false', 'true'];

export async function answerAll(
  figure: FrameLocator,
  says: readonly string[],
  pairs: readonly string[],
): Promise<void> {
  for (const [at, claim] of CLAIMS.entries()) {
    await figure.getByRole('button', { name: `${claim}: ${says[at]}` }).click();
  }
  for (const name of pairs) await figure.getByRole('button', { name: `${name}:` }).click();
  await figure.getByRole('button', { name: 'Check my answers' }).click();
}
